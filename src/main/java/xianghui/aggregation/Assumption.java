package xianghui.aggregation;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The denominator of a unit that a share lacks.
 *
 * @param unit its code
 * @param known whether it is certain; else it is a guess
 * @param source where it comes from, in words
 */
public record Assumption(String unit, BigFraction denominator, boolean known, String source) {}

package xianghui.catalog;

import org.apache.commons.numbers.fraction.BigFraction;

/** What a word without legal meaning is taken to mean this term; printed in the notes of the report. */
public record Threshold(String id, String name, BigFraction value, String unit) {}

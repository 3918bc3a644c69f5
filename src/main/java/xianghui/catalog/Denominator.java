package xianghui.catalog;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the office knows, or supposes, of the denominator of a share of a unit that has not filed.
 *
 * @param unit the code of the unit
 * @param metric the share
 * @param by all dimensions of the figure with their values
 * @param count the unit's denominator, not negative
 * @param known whether it is certain; else it is a guess
 * @param source where the office has it from
 */
public record Denominator(
        String unit, String metric, SortedMap<String, String> by, int count, boolean known, String source) {

    public Denominator {
        by = Collections.unmodifiableSortedMap(new TreeMap<>(by));
    }
}

package xianghui.returns;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One row of the data: a row of a list, all items of a form (of one group), or the cover.
 *
 * @param number the row of the sheet, counted from one; of a form, its first
 * @param readings by field; of a form also {@code item_last} for the last term
 */
public record Row(String table, int number, SortedMap<String, Reading> readings) {

    public Row {
        readings = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(readings));
    }

    /** What was read in that column. */
    public Optional<Reading> reading(String field) {
        return Optional.ofNullable(readings.get(field));
    }
}

package xianghui.aggregation;

import java.util.List;

/**
 * From how many units a figure comes.
 *
 * @param units those with data
 * @param expected those of the register that the metric runs over
 * @param missing codes of the units without data, in the order of the register
 */
public record Coverage(int units, int expected, List<String> missing) {

    public Coverage {
        missing = List.copyOf(missing);
    }

    /** Whether no unit is missing. */
    public boolean complete() {
        return missing.isEmpty();
    }
}

package xianghui.spreadsheet;

import java.util.List;
import java.util.Set;

/**
 * What of a sheet cannot be seen, and which of its cells are one. It says nothing of what stands in them.
 *
 * @param hidden whether the whole sheet is
 * @param hiddenRows counted from one; also those that a filter takes away
 * @param hiddenColumns counted from zero
 */
public record Layout(boolean hidden, Set<Integer> hiddenRows, Set<Integer> hiddenColumns, List<Area> merged) {

    public static final Layout PLAIN = new Layout(false, Set.of(), Set.of(), List.of());

    public Layout {
        hiddenRows = Set.copyOf(hiddenRows);
        hiddenColumns = Set.copyOf(hiddenColumns);
        merged = List.copyOf(merged);
    }
}

package xianghui.workbook;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import xianghui.spreadsheet.GridCell;

/**
 * Where the columns of a sheet are.
 *
 * @param row of the labels
 * @param dataFrom the first row below labels and codes
 * @param columns the column of each field
 * @param others what stands above the columns that the form does not have
 */
record Header(int row, int dataFrom, SortedMap<String, Integer> columns, SortedMap<Integer, String> others) {

    Header {
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /** The column of a field, if the sheet has it. */
    Optional<Integer> column(String field) {
        return Optional.ofNullable(columns.get(field));
    }

    /** The leftmost column. */
    int first() {
        return columns.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    /** Whether something stands in one of the columns of that row. */
    boolean hasContent(Map<Integer, GridCell> row) {
        return columns.values().stream().map(row::get).anyMatch(cell -> cell != null && !cell.isBlank());
    }
}

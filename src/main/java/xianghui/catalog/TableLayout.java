package xianghui.catalog;

import java.util.List;
import java.util.SortedMap;
import xianghui.document.Table.Lies;

/**
 * One table of the report.
 *
 * @param name as the outline calls it
 * @param title printed above it
 * @param unit the line above the table's right corner; may be empty
 * @param page how it lies on the page
 */
public record TableLayout(String name, String title, String unit, Lies page, List<Column> columns, List<Line> lines) {

    /**
     * One column.
     *
     * @param align {@code left}, {@code center} or {@code right}; empty: the first column left, others right
     * @param text of a cell, with placeholders in which the line's dimensions may be left out
     */
    public record Column(String group, String header, int width, String align, String text) {}

    /**
     * One row.
     *
     * @param optional whether it is left out where there is none of its figures
     */
    public record Row(List<String> cells, boolean optional) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One line, or one for each unit or value of a dimension.
     *
     * @param each {@code unit}, {@code township} or {@code county}, or dimensions with commas; empty for one line of the county
     * @param of the metric whose figures have the values of that dimension; empty for units
     * @param label what {@code {label}} stands for; empty: the unit or the value of the dimension
     * @param fixed dimensions that have one value in this line
     * @param total whether the line stands out
     * @param rows of which the line consists; none: one row of the columns' texts
     */
    public record Line(
            String each, String of, String label, SortedMap<String, String> fixed, boolean total, List<Row> rows) {
        public Line {
            rows = List.copyOf(rows);
        }

        /** The dimensions for whose values there are lines; none where the lines are units. */
        public List<String> dimensions() {
            return of.isEmpty() ? List.of() : List.of(each.split("[,\uFF0C]"));
        }
    }
}

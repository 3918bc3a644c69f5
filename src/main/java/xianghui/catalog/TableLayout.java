package xianghui.catalog;

import java.util.List;

/**
 * One table of the report.
 *
 * @param name as the outline calls it
 * @param title printed above it
 * @param unit the line above the table's right corner; may be empty
 */
public record TableLayout(String name, String title, String unit, List<Column> columns, List<Line> lines) {

    /**
     * One column.
     *
     * @param text of a cell, with placeholders in which the line's dimensions may be left out
     */
    public record Column(String group, String header, int width, String align, String text) {}

    /**
     * One line, or one for each unit or value of a dimension.
     *
     * @param each {@code unit}, {@code township}, {@code county}, or the dimension and metric whose values make lines
     */
    public record Line(String each, String label, List<String> fixed) {}
}

package xianghui.document;

import java.util.List;

/**
 * A table of finished texts; its title stands before it as a paragraph.
 *
 * @param name the name of the table, also of its sheet in the workbook of tables
 * @param columns at least one
 * @param rows every row has one cell per column
 */
public record Table(String name, List<Column> columns, List<Row> rows) implements Block {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("a row of table " + name + " has "
                        + row.cells().size() + " cells under " + columns.size() + " columns");
            }
        }
    }

    /**
     * One column.
     *
     * @param group the heading over this and its neighbours of the same group; empty where there is none
     * @param header the column's own heading
     * @param width relative to the other columns
     */
    public record Column(String group, String header, int width, Align align) {}

    /** How the cells of a column stand. */
    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /** One row; an emphasised one is a total. */
    public record Row(List<Inline> cells, boolean emphasised) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Whether any column stands under a group heading. */
    public boolean grouped() {
        return columns.stream().anyMatch(column -> !column.group().isEmpty());
    }

    @Override
    public void writeTo(BlockWriter writer) {
        writer.table(this);
    }
}

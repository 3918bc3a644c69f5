package xianghui.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of finished texts; its title stands before it as a paragraph.
 *
 * @param name the name of the table, also of its sheet in the workbook of tables
 * @param columns at least one
 * @param rows every row has one cell per column
 * @param lies how it wants to lie on the page
 */
public record Table(String name, List<Column> columns, List<Row> rows, Lies lies) implements Block {

    /** A table that lies across the page if it has many columns. */
    public Table(String name, List<Column> columns, List<Row> rows) {
        this(name, columns, rows, Lies.BY_COLUMNS);
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("table " + name + " has no column");
        }
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
    public record Column(String group, String header, int width, Align align) {

        public Column {
            group = PlainText.of(group);
            header = PlainText.of(header);
            if (width <= 0) {
                throw new IllegalArgumentException("column " + header + " has the width " + width);
            }
        }
    }

    /** In which direction a table is printed; {@code BY_COLUMNS} leaves it to the layout that the office has chosen. */
    public enum Lies {
        BY_COLUMNS,
        UPRIGHT,
        ACROSS
    }

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

        /** The style in which all cells of the row stand. */
        public CellStyle style() {
            return emphasised ? CellStyle.TOTAL : CellStyle.CELL;
        }
    }

    /**
     * Neighbouring columns under one group heading, or a single column without one.
     *
     * @param from index of the first column
     * @param to index after the last column
     */
    public record Span(String group, int from, int to) {

        /** Whether a group heading stands over the columns. */
        public boolean grouped() {
            return !group.isEmpty();
        }
    }

    /** The columns from left to right as the upper heading row shows them. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (int column = 1; column <= columns.size(); column++) {
            String group = columns.get(from).group();
            if (column == columns.size()
                    || group.isEmpty()
                    || !group.equals(columns.get(column).group())) {
                spans.add(new Span(group, from, column));
                from = column;
            }
        }
        return List.copyOf(spans);
    }

    /** Shares a total width out to the columns by their relative widths, to the last unit. */
    public List<Integer> widths(int total) {
        int sum = columns.stream().mapToInt(Column::width).sum();
        List<Integer> widths = new ArrayList<>();
        int before = 0;
        int done = 0;
        for (Column column : columns) {
            before += column.width();
            int edge = Math.toIntExact((long) total * before / sum);
            widths.add(edge - done);
            done = edge;
        }
        return List.copyOf(widths);
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

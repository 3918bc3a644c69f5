package xianghui.spreadsheet;

/**
 * A rectangle of cells that were merged into one.
 *
 * @param firstRow counted from one, like {@code lastRow}, which belongs to it
 * @param firstColumn counted from zero, like {@code lastColumn}, which belongs to it
 */
public record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}

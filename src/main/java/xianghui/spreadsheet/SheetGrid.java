package xianghui.spreadsheet;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** The cells of one sheet in which something stands, by row and column. */
public final class SheetGrid {

    private final String name;
    private final Layout layout;
    private final NavigableMap<Integer, NavigableMap<Integer, GridCell>> rows = new TreeMap<>();

    public SheetGrid(String name, Layout layout, Collection<GridCell> cells) {
        this.name = name;
        this.layout = layout;
        for (GridCell cell : cells) {
            rows.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
        }
    }

    /** The name as it stands in the file. */
    public String name() {
        return name;
    }

    /** What of the sheet is hidden or merged. */
    public Layout layout() {
        return layout;
    }

    /** The cell at that place; a blank one where nothing stands. */
    public GridCell cell(int row, int column) {
        GridCell cell = row(row).get(column);
        return cell == null ? GridCell.blank(row, column) : cell;
    }

    /** The cells of a row by column; none where nothing stands. */
    public SortedMap<Integer, GridCell> row(int row) {
        NavigableMap<Integer, GridCell> cells = rows.get(row);
        return cells == null ? new TreeMap<>() : Collections.unmodifiableNavigableMap(cells);
    }

    /** The numbers of the rows in which something stands, up to and including the last. */
    public List<Integer> rowsUpTo(int last) {
        return List.copyOf(rows.headMap(last, true).keySet());
    }

    /** The numbers of the rows in which something stands, from the first on. */
    public List<Integer> rowsFrom(int first) {
        return List.copyOf(rows.tailMap(first, true).keySet());
    }

    /** Every cell, row by row. */
    public List<GridCell> cells() {
        return rows.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .toList();
    }
}

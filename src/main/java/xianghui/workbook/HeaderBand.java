package xianghui.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import xianghui.spreadsheet.Area;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

/** The one or more rows that make the header of a sheet, and what they say above each column. */
final class HeaderBand {

    /** As many columns as a spreadsheet had of old; an area beyond them is no header. */
    private static final int WIDEST = 255;

    private final SheetGrid grid;
    private final Labels known;
    private final Merged merged;
    private final int top;
    private final int bottom;

    /**
     * Takes the neighbouring rows in that hold labels too.
     *
     * @param row that holds labels, or stands above the codes
     * @param below whether the header may go on below that row
     */
    HeaderBand(SheetGrid grid, Labels known, int row, boolean below) {
        this.grid = grid;
        this.known = known;
        this.merged = new Merged(grid, HeaderFinder.ROWS_SEARCHED + 1);
        int first = row;
        while (first > 1 && isHeader(first - 1)) {
            first--;
        }
        int last = row;
        while (below && last <= HeaderFinder.ROWS_SEARCHED && isHeader(last + 1)) {
            last++;
        }
        this.top = first;
        this.bottom = last;
    }

    private boolean isHeader(int row) {
        List<GridCell> cells =
                grid.row(row).values().stream().filter(cell -> !cell.isBlank()).toList();
        return cells.stream().allMatch(cell -> cell.kind() == GridCell.Kind.TEXT)
                && cells.stream().anyMatch(cell -> known.spelt(cell).isPresent());
    }

    int bottom() {
        return bottom;
    }

    /** What stands above each column; the lowest row decides, one of its cells over several columns is of the first. */
    SortedMap<Integer, GridCell> labels() {
        TreeSet<Integer> columns = new TreeSet<>();
        for (int row = top; row <= bottom; row++) {
            columns.addAll(grid.row(row).keySet());
            areasOf(row).forEach(area -> {
                for (int column = area.firstColumn(); column <= Math.min(area.lastColumn(), WIDEST); column++) {
                    columns.add(column);
                }
            });
        }
        SortedMap<Integer, GridCell> labels = new TreeMap<>();
        columns.forEach(column -> label(column).ifPresent(cell -> labels.put(column, cell)));
        return labels;
    }

    private List<Area> areasOf(int row) {
        List<Area> areas = new ArrayList<>();
        for (GridCell cell : grid.row(row).values()) {
            merged.area(row, cell.column()).ifPresent(areas::add);
        }
        return areas;
    }

    private Optional<GridCell> label(int column) {
        Optional<Area> lowest = merged.area(bottom, column);
        if (lowest.filter(area -> area.firstColumn() != column).isPresent()) {
            return Optional.empty();
        }
        Optional<GridCell> own = Optional.empty();
        StringBuilder joined = new StringBuilder();
        for (int row = top; row <= bottom; row++) {
            GridCell cell = merged.shown(row, column);
            if (!cell.isBlank() && !isRepeated(row, column)) {
                own = Optional.of(merged.area(row, column)
                        .map(area -> Merged.at(cell, area.firstRow(), area.firstColumn()))
                        .orElse(cell));
                joined.append(cell.typed());
            }
        }
        GridCell whole = own.map(cell -> GridCell.of(cell.row(), column, GridCell.Kind.TEXT, joined.toString()))
                .orElseGet(() -> GridCell.blank(bottom, column));
        boolean together = own.filter(cell -> known.spelt(cell).isEmpty()).isPresent()
                && known.spelt(whole).isPresent();
        return together ? Optional.of(whole) : own.map(cell -> Merged.at(cell, cell.row(), column));
    }

    /** Whether the row above shows the same merged cell already. */
    private boolean isRepeated(int row, int column) {
        return row > top
                && merged.area(row, column)
                        .filter(area -> area.firstRow() < row)
                        .isPresent();
    }
}

package xianghui.workbook;

import java.util.List;
import java.util.Optional;
import xianghui.spreadsheet.Area;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

/** The upper part of a sheet as a person sees it: a merged area shows everywhere what stands in its first cell. */
final class Merged {

    private final SheetGrid grid;
    private final List<Area> areas;

    /**
     * @param last the last row that will be looked at
     */
    Merged(SheetGrid grid, int last) {
        this.grid = grid;
        this.areas = grid.layout().merged().stream()
                .filter(area -> area.firstRow() <= last)
                .toList();
    }

    /** What a person sees at that place. */
    GridCell shown(int row, int column) {
        return area(row, column)
                .map(area -> grid.cell(area.firstRow(), area.firstColumn()))
                .map(cell -> at(cell, row, column))
                .orElseGet(() -> grid.cell(row, column));
    }

    /** The next cell to the right, behind the area that the cell belongs to. */
    GridCell behind(GridCell cell) {
        int last = area(cell.row(), cell.column()).map(Area::lastColumn).orElse(cell.column());
        return grid.cell(cell.row(), last + 1);
    }

    /** The merged area that the cell is in. */
    Optional<Area> area(int row, int column) {
        return areas.stream().filter(area -> area.contains(row, column)).findFirst();
    }

    /** The same content elsewhere, where its formula would mean other cells. */
    static GridCell at(GridCell cell, int row, int column) {
        return new GridCell(
                row,
                column,
                cell.kind(),
                cell.typed(),
                cell.day(),
                cell.formula().map(text -> ""),
                cell.struck());
    }
}

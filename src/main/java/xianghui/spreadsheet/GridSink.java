package xianghui.spreadsheet;

import java.util.ArrayList;
import java.util.List;

/** Keeps what it is handed. */
final class GridSink implements CellSink {

    private final List<SheetGrid> sheets = new ArrayList<>();
    private List<GridCell> cells = List.of();
    private String name = "";

    List<SheetGrid> sheets() {
        return sheets;
    }

    @Override
    public void startSheet(String sheet) {
        name = sheet;
        cells = new ArrayList<>();
    }

    @Override
    public void cell(GridCell cell) {
        cells.add(cell);
    }

    @Override
    public void endSheet(Layout layout) {
        sheets.add(new SheetGrid(name, layout, cells));
    }
}

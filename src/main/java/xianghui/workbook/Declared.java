package xianghui.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import xianghui.returns.CellRef;
import xianghui.returns.Row;
import xianghui.returns.Sheet;
import xianghui.returns.SheetState;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

/**
 * What a unit declares of a sheet as a whole.
 *
 * @param state none where nothing or something unknown is declared
 * @param cell where it is declared, or should be
 * @param said whether anything at all is declared
 */
record Declared(SheetGrid grid, Optional<SheetState> state, Optional<GridCell> cell, boolean said) {

    /** A sheet whose columns are not known; what was declared is all that there is. */
    Sheet unread(String table, Findings findings) {
        return sheet(table, state.orElse(SheetState.UNDECLARED), List.of(), List.of(), findings);
    }

    /** The sheet with its rows, and a finding where they do not go with what was declared. */
    Sheet with(String table, List<Row> rows, List<Row> totals, Findings findings) {
        if (!said) {
            object(Fault.UNDECLARED, rows.isEmpty() ? "nodata" : "data", findings);
        } else if (state.filter(SheetState.FILLED::equals).isPresent() && rows.isEmpty()) {
            object(Fault.STATE, "nodata", findings);
        } else if (state.filter(declared -> declared != SheetState.FILLED).isPresent() && !rows.isEmpty()) {
            object(Fault.STATE, "data", findings);
        }
        SheetState otherwise = rows.isEmpty() ? SheetState.UNDECLARED : SheetState.FILLED;
        return sheet(table, state.orElse(otherwise), rows, totals, findings);
    }

    private Sheet sheet(String table, SheetState meant, List<Row> rows, List<Row> totals, Findings findings) {
        Optional<CellRef> place = cell.map(present -> findings.at(grid, present));
        return new Sheet(table, grid.name(), meant, place, rows, totals);
    }

    private void object(Fault fault, String variant, Findings findings) {
        List<CellRef> cells =
                cell.map(present -> findings.at(grid, present)).stream().toList();
        String typed = cell.map(GridCell::typed).orElse("");
        findings.add(fault, variant, Map.of("sheet", grid.name(), "value", Words.quoted(typed)), cells);
    }
}

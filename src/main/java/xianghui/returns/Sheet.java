package xianghui.returns;

import java.util.List;
import java.util.Optional;

/**
 * One sheet of a return.
 *
 * @param name as it stands in the file
 * @param stateCell where the state is declared
 * @param totals the rows of totals that the clerk wrote, which are no data
 */
public record Sheet(
        String table, String name, SheetState state, Optional<CellRef> stateCell, List<Row> rows, List<Row> totals) {

    public Sheet {
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
    }
}

package xianghui.workbook;

import java.util.Map;
import java.util.Optional;
import xianghui.returns.SheetState;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

/** Reads what a unit says of a sheet as a whole, above its header. */
final class StateReader {

    private static final String LABEL = Spelling.label(Words.word("state.label"));
    private static final Map<String, SheetState> STATES = Map.of(
            Spelling.folded(Words.word("state.filled")), SheetState.FILLED,
            Spelling.folded(Words.word("state.none")), SheetState.NONE,
            Spelling.folded(Words.word("state.notstarted")), SheetState.NOT_STARTED);

    private StateReader() {}

    static Declared read(SheetGrid sheet, Findings findings) {
        for (int row : sheet.rowsUpTo(HeaderFinder.ROWS_SEARCHED)) {
            for (GridCell cell : sheet.row(row).values()) {
                if (Spelling.label(cell.typed()).startsWith(LABEL)) {
                    return read(sheet, cell, findings);
                }
            }
        }
        return new Declared(sheet, Optional.empty(), Optional.empty(), false);
    }

    /** The state stands in the next cell, or behind a colon in the same. */
    private static Declared read(SheetGrid sheet, GridCell label, Findings findings) {
        String behind = Spelling.label(label.typed()).substring(LABEL.length()).replaceAll("^[*:]+", "");
        GridCell cell = behind.isEmpty() ? new Merged(sheet, HeaderFinder.ROWS_SEARCHED).behind(label) : label;
        String word = behind.isEmpty() ? Spelling.folded(cell.typed()) : behind;
        Optional<SheetState> state = Optional.ofNullable(STATES.get(word));
        if (state.isEmpty() && !word.isEmpty()) {
            findings.add(Fault.STATE, "unknown", Map.of(), sheet, cell);
        }
        return new Declared(sheet, state, Optional.of(cell), !word.isEmpty());
    }
}

package xianghui.spreadsheet;

import java.util.List;
import java.util.Set;

/** A workbook as a reader of any file format hands it over: its sheets in the order of the file. */
public record Grid(List<SheetGrid> sheets, Set<Trait> traits) {

    public Grid {
        sheets = List.copyOf(sheets);
        traits = Set.copyOf(traits);
    }
}

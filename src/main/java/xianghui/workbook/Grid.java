package xianghui.workbook;

import java.util.List;

/** A workbook as a reader of any file format hands it over: its sheets in the order of the file. */
record Grid(List<SheetGrid> sheets) {

    Grid {
        sheets = List.copyOf(sheets);
    }
}

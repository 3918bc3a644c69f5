package xianghui.workbook;

import java.util.List;
import java.util.Map;
import xianghui.spreadsheet.GridCell;

/** Tells notes and signatures below a table from its rows. */
final class Remarks {

    private Remarks() {}

    /** Whether a single cell of the row has content, and it begins like a note. */
    static boolean isRemark(Map<Integer, GridCell> row) {
        List<GridCell> filled =
                row.values().stream().filter(cell -> !cell.isBlank()).toList();
        return filled.size() == 1
                && Words.REMARK.stream()
                        .anyMatch(word ->
                                Spelling.folded(filled.get(0).typed()).matches("[(\\[*※]*" + word + "\\d*[:.,、)].*"));
    }
}

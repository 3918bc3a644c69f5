package xianghui.workbook;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import xianghui.spreadsheet.GridCell;

/** Tells notes and signatures beside and below a table from its rows. */
final class Remarks {

    private static final Pattern BEGINNING =
            Pattern.compile("[(\\[*※]*(" + String.join("|", Words.REMARK) + ")\\d*([:.,、)].*)?");

    private Remarks() {}

    /** Whether the row begins like a note or a signature and holds no number. */
    static boolean isRemark(Map<Integer, GridCell> row) {
        List<GridCell> filled =
                row.values().stream().filter(cell -> !cell.isBlank()).toList();
        return !filled.isEmpty()
                && beginsLikeOne(filled.get(0))
                && filled.stream().noneMatch(cell -> cell.kind() == GridCell.Kind.NUMBER);
    }

    private static boolean beginsLikeOne(GridCell cell) {
        return BEGINNING.matcher(Spelling.folded(cell.typed())).matches();
    }
}

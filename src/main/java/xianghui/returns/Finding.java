package xianghui.returns;

import java.util.List;
import xianghui.catalog.Severity;

/**
 * Something that is wrong or to be known.
 *
 * @param unit the code of the unit; empty where the file does not tell
 * @param workbook the name of the file; empty for a missing unit
 * @param message a whole sentence with place, value and what to do; never a person's name
 * @param cells the places, in the unit's own file
 */
public record Finding(
        String unit, String workbook, String rule, Severity severity, String message, List<CellRef> cells) {

    public Finding {
        cells = List.copyOf(cells);
    }
}

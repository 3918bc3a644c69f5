package xianghui.web.returns;

import java.util.List;
import xianghui.job.UnitView;

/**
 * What was found in one sheet.
 *
 * @param sheet its name; empty for what concerns the file as a whole
 */
record Group(String sheet, List<Line> lines) {

    Group {
        lines = List.copyOf(lines);
    }

    /**
     * One finding.
     *
     * @param cells the first of its cells
     * @param more how many more there are
     */
    record Line(UnitView.Noted noted, String cells, int more) {}
}

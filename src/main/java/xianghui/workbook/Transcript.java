package xianghui.workbook;

import java.util.List;
import java.util.Optional;
import xianghui.returns.Finding;
import xianghui.returns.Return;

/**
 * What was read in one file, and everything that is wrong with how it is filled in.
 *
 * @param unit the code of the unit in the register, if the file tells
 * @param reading none where the file is unreadable, of an unknown unit, or made for another term, period or form
 */
public record Transcript(Optional<String> unit, Optional<Return> reading, List<Finding> findings) {

    public Transcript {
        findings = List.copyOf(findings);
    }
}

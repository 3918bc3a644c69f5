package xianghui.workbook;

import java.util.List;
import java.util.Optional;
import xianghui.returns.Answer;
import xianghui.returns.Finding;
import xianghui.returns.Return;

/**
 * What was read in one file, and everything that is wrong with how it is filled in.
 *
 * @param unit the code of the unit in the register, if the file tells
 * @param reading none where the file is unreadable, of an unknown unit, or made for another term, period or form
 * @param answers what the unit says to earlier queries, in the list that came back with the file
 */
public record Transcript(
        Optional<String> unit, Optional<Return> reading, List<Finding> findings, List<Answer> answers) {

    public Transcript {
        findings = List.copyOf(findings);
        answers = List.copyOf(answers);
    }

    Transcript(Optional<String> unit, Optional<Return> reading, List<Finding> findings) {
        this(unit, reading, findings, List.of());
    }

    /** The same with the answers that stand in the file. */
    Transcript with(List<Answer> given) {
        return new Transcript(unit, reading, findings, given);
    }
}

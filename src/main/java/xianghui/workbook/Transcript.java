package xianghui.workbook;

import java.util.List;
import java.util.Optional;
import xianghui.returns.Finding;
import xianghui.returns.Reply;
import xianghui.returns.Return;

/**
 * What was read in one file, and everything that is wrong with how it is filled in.
 *
 * @param unit the code of the unit in the register, if the file tells
 * @param reading none where the file is unreadable, of an unknown unit, or made for another term, period or form
 * @param reply what it says of having been sent back
 */
public record Transcript(Optional<String> unit, Optional<Return> reading, List<Finding> findings, Reply reply) {

    public Transcript {
        findings = List.copyOf(findings);
    }

    Transcript(Optional<String> unit, Optional<Return> reading, List<Finding> findings) {
        this(unit, reading, findings, Reply.NONE);
    }

    /** The same with what the file says of having been sent back. */
    Transcript with(Reply given) {
        return new Transcript(unit, reading, findings, given);
    }
}

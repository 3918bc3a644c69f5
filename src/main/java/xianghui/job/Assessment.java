package xianghui.job;

import java.util.List;
import java.util.Optional;
import xianghui.returns.Finding;
import xianghui.returns.Reply;
import xianghui.returns.Return;
import xianghui.returns.SubmissionId;
import xianghui.store.Judgement;

/**
 * A file that was read and checked by itself.
 *
 * @param unit its code; empty where the file does not tell
 * @param findings of reading, then of checking
 * @param acceptable whether nothing in it stands against its counting
 * @param reply what it says of having been sent back
 */
public record Assessment(
        SubmissionId file,
        String workbook,
        String unit,
        Optional<Return> reading,
        List<Finding> findings,
        boolean acceptable,
        Reply reply) {

    public Assessment {
        findings = List.copyOf(findings);
    }

    /** A file that is not even opened. */
    static Assessment refused(String workbook, Finding why) {
        return new Assessment(new SubmissionId(""), workbook, "", Optional.empty(), List.of(why), false, Reply.NONE);
    }

    Judgement judgement() {
        return new Judgement(file, workbook, unit, reading.isPresent(), acceptable, findings, reply.lineage());
    }
}

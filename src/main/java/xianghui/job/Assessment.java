package xianghui.job;

import java.util.List;
import java.util.Optional;
import xianghui.returns.Finding;
import xianghui.returns.Return;
import xianghui.returns.SubmissionId;
import xianghui.store.Judgement;

/**
 * A file that was read and checked by itself.
 *
 * @param unit its code; empty where the file does not tell
 * @param findings of reading, then of checking
 * @param acceptable whether nothing in it stands against its counting
 */
public record Assessment(
        SubmissionId file,
        String workbook,
        String unit,
        Optional<Return> reading,
        List<Finding> findings,
        boolean acceptable) {

    public Assessment {
        findings = List.copyOf(findings);
    }

    Judgement judgement() {
        return new Judgement(file, workbook, unit, reading.isPresent(), acceptable, findings);
    }
}

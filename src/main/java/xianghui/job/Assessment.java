package xianghui.job;

import java.util.List;
import java.util.Optional;
import xianghui.returns.Answer;
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
 * @param answers what the unit says to queries about earlier files
 */
public record Assessment(
        SubmissionId file,
        String workbook,
        String unit,
        Optional<Return> reading,
        List<Finding> findings,
        boolean acceptable,
        List<Answer> answers) {

    public Assessment {
        findings = List.copyOf(findings);
        answers = List.copyOf(answers);
    }

    Judgement judgement() {
        return new Judgement(file, workbook, unit, reading.isPresent(), acceptable, findings);
    }
}

package xianghui.store;

import java.util.List;
import xianghui.returns.Finding;
import xianghui.returns.SubmissionId;

/**
 * What was found in one file by itself.
 *
 * @param unit its code; empty where the file does not tell
 * @param readable whether it holds a return
 * @param acceptable whether that return may count
 * @param lineage the files that it grew out of when it went back and forth, the last first
 */
public record Judgement(
        SubmissionId file,
        String workbook,
        String unit,
        boolean readable,
        boolean acceptable,
        List<Finding> findings,
        List<SubmissionId> lineage) {

    public Judgement {
        findings = List.copyOf(findings);
        lineage = List.copyOf(lineage);
    }
}

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

    /** The same of a file that does not tell its unit, when the unit is known from elsewhere. */
    public Judgement of(String known) {
        List<Finding> own = findings.stream()
                .map(one -> new Finding(known, one.workbook(), one.rule(), one.severity(), one.message(), one.cells()))
                .toList();
        return new Judgement(file, workbook, known, readable, acceptable, own, lineage);
    }
}

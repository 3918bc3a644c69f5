package xianghui.job;

import java.time.LocalDate;
import xianghui.catalog.Catalog;
import xianghui.returns.SubmissionId;
import xianghui.validation.Decisions;
import xianghui.validation.Validator;
import xianghui.validation.Verdict;
import xianghui.workbook.Transcript;
import xianghui.workbook.WorkbookReader;

/** Reads and checks one file at a time. */
public final class Assessor {

    private final WorkbookReader reader;
    private final Validator validator;
    private final Decisions decisions;

    public Assessor(Catalog catalog, LocalDate asOf, Decisions decisions) {
        this.reader = new WorkbookReader(catalog);
        this.validator = new Validator(catalog, asOf);
        this.decisions = decisions;
    }

    /** Reads and checks the content of a file that was received under that name. */
    public Assessment assess(SubmissionId file, String name, byte[] content) {
        Transcript transcript = reader.read(file, name, content);
        return transcript
                .reading()
                .map(validator::validate)
                .map(verdict -> assessment(file, name, transcript, verdict.after(transcript.findings())))
                .orElseGet(() -> new Assessment(
                        file,
                        name,
                        transcript.unit().orElse(""),
                        transcript.reading(),
                        transcript.findings(),
                        false,
                        transcript.reply()));
    }

    private Assessment assessment(SubmissionId file, String name, Transcript transcript, Verdict verdict) {
        return new Assessment(
                file,
                name,
                transcript.unit().orElse(""),
                transcript.reading(),
                verdict.findings(),
                verdict.acceptable(decisions),
                transcript.reply());
    }
}

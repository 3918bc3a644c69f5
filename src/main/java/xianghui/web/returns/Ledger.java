package xianghui.web.returns;

import java.util.Optional;
import org.springframework.stereotype.Component;
import xianghui.catalog.County;
import xianghui.catalog.Unit;
import xianghui.intake.Upload;
import xianghui.job.CurrentRules;
import xianghui.job.Versions;
import xianghui.store.JdbcFindings;
import xianghui.store.JdbcSubmissions;
import xianghui.store.Judgement;

/** Looks up what is to be said of an upload. */
@Component
class Ledger {

    private final CurrentRules rules;
    private final Versions versions;
    private final JdbcSubmissions submissions;
    private final JdbcFindings findings;

    Ledger(CurrentRules rules, Versions versions, JdbcSubmissions submissions, JdbcFindings findings) {
        this.rules = rules;
        this.versions = versions;
        this.submissions = submissions;
        this.findings = findings;
    }

    Receipt receipt(Upload upload, boolean again) {
        County county = rules.now().catalog().county();
        String unit = upload.unit().isEmpty()
                ? findings.find(upload.file()).map(Judgement::unit).orElse("")
                : upload.unit();
        return new Receipt(
                upload,
                submissions.find(upload.file()).orElseThrow(),
                unit,
                county.unit(unit).map(Unit::name).orElse(""),
                Optional.of(unit).filter(code -> !code.isEmpty()).flatMap(code -> versions.of(code).stream()
                        .filter(one -> one.file().id().equals(upload.file()))
                        .findFirst()),
                again);
    }
}

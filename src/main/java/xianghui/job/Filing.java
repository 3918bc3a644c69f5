package xianghui.job;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import xianghui.blank.CheckCode;
import xianghui.catalog.Catalog;
import xianghui.catalog.County;
import xianghui.catalog.Severity;
import xianghui.catalog.Unit;
import xianghui.returns.Finding;
import xianghui.returns.Returns;
import xianghui.returns.Sentences;
import xianghui.store.JdbcAnswers;
import xianghui.store.JdbcFindings;
import xianghui.store.JdbcUploads;
import xianghui.store.Judgement;

/**
 * Writes down what was read in a file and what is thought of it. Runs and the page both do: one file is written at a
 * time, in a transaction of its own, so that they never stand in each other's way.
 */
public final class Filing {

    private static final String FOREIGN = "F-FOREIGN";
    private static final Sentences SENTENCES = new Sentences("/messages/job.properties");

    private final Returns returns;
    private final JdbcFindings findings;
    private final JdbcAnswers answers;
    private final JdbcUploads uploads;
    private final TransactionTemplate apart;
    private final Changes changes;

    public Filing(
            Returns returns,
            JdbcFindings findings,
            JdbcAnswers answers,
            JdbcUploads uploads,
            PlatformTransactionManager transactions,
            Changes changes) {
        this.returns = returns;
        this.findings = findings;
        this.answers = answers;
        this.uploads = uploads;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.changes = changes;
    }

    /**
     * Writes it in the place of what was written of the same file. What a unit sent in that is another's by its cover is
     * nobody's: neither its numbers nor its answers are ever seen by the other.
     */
    synchronized void write(Assessment assessment, Catalog catalog) {
        County county = catalog.county();
        Set<String> senders = uploads.senders(assessment.file(), county.term(), county.period());
        boolean foreign = !senders.isEmpty() && !senders.contains(assessment.unit());
        apart.executeWithoutResult(status -> {
            if (foreign) {
                findings.replace(foreign(assessment, catalog));
                answers.replace(assessment.file(), "", List.of());
            } else {
                assessment.reading().ifPresent(returns::keep);
                findings.replace(assessment.judgement());
                answers.replace(
                        assessment.file(), assessment.unit(), assessment.reply().answers());
            }
            // Together with the judgement, so that no receipt says that a file was read and lacks its code.
            if (!uploads.of(assessment.file(), county.term(), county.period()).isEmpty()) {
                uploads.code(assessment.file(), foreign ? "" : code(assessment, catalog));
            }
        });
        senders.forEach(changes::in);
        changes.in(assessment.unit());
    }

    private static String code(Assessment assessment, Catalog catalog) {
        return assessment.reading().map(new CheckCode(catalog)::of).orElse("");
    }

    private static Judgement foreign(Assessment assessment, Catalog catalog) {
        Judgement own = assessment.judgement();
        return assessment.unit().isEmpty() ? own.of("") : foreign(own, "", catalog);
    }

    /** What is thought of a file that a unit sent in though it is another's by its cover. */
    static Judgement foreign(Judgement judgement, String sender, Catalog catalog) {
        String named = catalog.county().unit(judgement.unit()).map(Unit::name).orElse(judgement.unit());
        String message = SENTENCES.say(
                "foreign", Map.of("file", Sentences.shown(judgement.workbook()), "unit", Sentences.shown(named)));
        Finding finding = new Finding(sender, judgement.workbook(), FOREIGN, Severity.FATAL, message, List.of());
        return new Judgement(judgement.file(), judgement.workbook(), sender, false, false, List.of(finding), List.of());
    }
}

package xianghui.job;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import xianghui.catalog.County;
import xianghui.publication.ReportFolder;
import xianghui.publication.Sha256;
import xianghui.returns.Returns;
import xianghui.store.JdbcAnswers;
import xianghui.store.JdbcFindings;

/** Takes the files of a folder to a report; only under the run lock. */
public final class Road implements AutoCloseable {

    /** A step that takes longer is cut off, as by a kill. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private static final Duration LOOK = Duration.ofMillis(50);

    private final Program program;
    private final Mailroom mailroom;
    private final Returns returns;
    private final JdbcFindings findings;
    private final JdbcAnswers answers;
    private final Launcher launcher;
    private final Recovery recovery;
    private final IngestJob ingestJob;
    private final SummaryJob summaryJob;
    private final Press press;
    private final Changes changes;
    private final BooleanSupplier underWay;
    private volatile boolean used;

    /**
     * @param underWay whether somebody in this process holds the run lock
     */
    Road(
            Program program,
            Mailroom mailroom,
            Returns returns,
            JdbcFindings findings,
            JdbcAnswers answers,
            Launcher launcher,
            Recovery recovery,
            IngestJob ingestJob,
            SummaryJob summaryJob,
            Press press,
            Changes changes,
            BooleanSupplier underWay) {
        this.program = program;
        this.mailroom = mailroom;
        this.returns = returns;
        this.findings = findings;
        this.answers = answers;
        this.launcher = launcher;
        this.recovery = recovery;
        this.ingestJob = ingestJob;
        this.summaryJob = summaryJob;
        this.press = press;
        this.changes = changes;
        this.underWay = underWay;
    }

    /** Tells a run to stop and waits for it, so that the database is not closed under it. */
    @Override
    public void close() {
        launcher.stop();
        Instant latest = Instant.now().plus(LONGEST_STOP);
        try {
            while (used && underWay.getAsBoolean() && Instant.now().isBefore(latest)) {
                Thread.sleep(LOOK.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    RunOutcome run(Rulebook rules, LocalDate asOf, Progress progress) {
        used = true;
        recover(progress);
        Mailbox mailbox = collect(rules.catalog().county());
        Settler settler = settler(rules);
        ingest(rules, asOf, mailbox, settler, progress);
        changes.everywhere();
        Mailbox settled = mailroom.settled(mailbox, rules.catalog().county());
        return summarise(report(rules, asOf, settled, settler(rules).settle(settled)), progress);
    }

    private Report report(Rulebook rules, LocalDate asOf, Mailbox mailbox, Settlement settlement) {
        return new Report(rules, asOf, program, mailbox, settlement, new StandIns(settlement, returns).find());
    }

    private Settler settler(Rulebook rules) {
        return new Settler(returns, findings, answers, rules.catalog());
    }

    private void recover(Progress progress) {
        boolean ingest = recovery.clearUp(IngestJob.NAME);
        boolean summary = recovery.clearUp(SummaryJob.NAME);
        if (ingest || summary) {
            progress.recovered();
        }
    }

    private Mailbox collect(County county) {
        try {
            return mailroom.collect(county);
        } catch (IOException e) {
            throw new RunFailedException("receive", Reason.of(e));
        }
    }

    /** The same files under the same rules right after each other are read once; a run that failed goes on. */
    private void ingest(Rulebook rules, LocalDate asOf, Mailbox mailbox, Settler settler, Progress progress) {
        String key = Sha256.of(String.join("\n", mailbox.digest(), rules.digest(), asOf.toString(), program.version()));
        Optional<JobExecution> last = launcher.last(IngestJob.NAME);
        Optional<JobExecution> same =
                last.filter(execution -> key.equals(execution.getJobParameters().getString(IngestJob.MAILBOX)));
        if (same.map(Launcher::state).orElse(Launcher.State.NEW) == Launcher.State.COMPLETED) {
            progress.unchangedFiles();
            return;
        }
        JobParameters parameters = same.map(JobExecution::getJobParameters)
                .orElseGet(() -> IngestJob.key(
                        key, last.map(execution -> execution.getJobInstance().getId())));
        Assessor assessor = new Assessor(rules.catalog(), asOf, rules.decisions());
        launcher.run(ingestJob.job(mailbox, rules.catalog(), assessor, settler, progress), parameters);
    }

    private RunOutcome summarise(Report report, Progress progress) {
        long edition = 0;
        while (state(report, edition) == Launcher.State.COMPLETED) {
            edition++;
        }
        boolean unchanged = state(report, edition) == Launcher.State.NEW && isThere(report);
        if (!unchanged) {
            launcher.run(summaryJob.job(report, progress), SummaryJob.key(report, edition));
        }
        return outcome(report, unchanged);
    }

    private RunOutcome outcome(Report report, boolean unchanged) {
        ReportFolder folder = press.folder(report);
        try {
            return new RunOutcome(
                    report.rollCall(),
                    report.published(),
                    report.genre(),
                    folder.path(),
                    unchanged,
                    RunResult.of(report, folder),
                    report.drafting());
        } catch (IOException e) {
            throw new RunFailedException("render", Reason.of(e));
        }
    }

    private Launcher.State state(Report report, long edition) {
        return launcher.state(SummaryJob.NAME, SummaryJob.key(report, edition));
    }

    private boolean isThere(Report report) {
        try {
            return press.isThere(report);
        } catch (IOException e) {
            throw new RunFailedException("render", Reason.of(e));
        }
    }
}

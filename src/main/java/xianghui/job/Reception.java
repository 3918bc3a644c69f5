package xianghui.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xianghui.catalog.County;
import xianghui.intake.Archive;
import xianghui.intake.Spool;
import xianghui.intake.Submission;
import xianghui.intake.Submissions;
import xianghui.intake.Upload;
import xianghui.returns.SubmissionId;
import xianghui.store.JdbcAnswers;
import xianghui.store.JdbcFindings;
import xianghui.store.JdbcUploads;
import xianghui.store.Ruling;
import xianghui.store.Said;

/**
 * Takes in what comes through the page. What it has acknowledged outlives a kill and a loss of power; it is then read and
 * checked as a run does it, one file after the other, and counts at the next run.
 */
public final class Reception implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final String CHANNEL = "page";
    private static final int READERS = 1;
    private static final int LONGEST_NAME = 255;

    private final Clock clock;
    private final CurrentRules rules;
    private final Archive archive;
    private final Submissions submissions;
    private final JdbcUploads uploads;
    private final JdbcFindings findings;
    private final JdbcAnswers answers;
    private final Filing filing;
    private final Changes changes;
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS, work -> {
        Thread thread = new Thread(work, "reader");
        thread.setDaemon(true);
        return thread;
    });

    Reception(
            Clock clock,
            CurrentRules rules,
            Archive archive,
            Submissions submissions,
            JdbcUploads uploads,
            JdbcFindings findings,
            JdbcAnswers answers,
            Filing filing,
            Changes changes) {
        this.clock = clock;
        this.rules = rules;
        this.archive = archive;
        this.submissions = submissions;
        this.uploads = uploads;
        this.findings = findings;
        this.answers = answers;
        this.filing = filing;
        this.changes = changes;
    }

    /**
     * What became of a file.
     *
     * @param again whether that unit had sent it in before; nothing new was kept
     */
    public record Received(Upload upload, boolean again) {}

    /**
     * Keeps a file; when this returns it is safe.
     *
     * @param unit for whom; empty where the cover is to tell
     * @throws IOException if it cannot be kept
     */
    public synchronized Received receive(Spool.Spooled file, String name, String account, String unit)
            throws IOException {
        County county = rules.now().catalog().county();
        Optional<Upload> before = uploads.of(file.id(), county.term(), county.period()).stream()
                .filter(one -> one.withdrawal().isEmpty() && one.unit().equals(unit))
                .findFirst();
        if (before.isPresent()) {
            return new Received(before.get(), true);
        }
        String shortName = name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
        Instant now = clock.instant();
        archive.keep(file.path(), file.id());
        submissions.remember(new Submission(file.id(), shortName, now, CHANNEL, file.size()));
        Upload upload = new Upload(
                id(),
                file.id(),
                shortName,
                now,
                account,
                unit,
                county.term(),
                county.period(),
                "",
                false,
                Optional.empty());
        uploads.keep(upload);
        changes.in(unit);
        toRead(upload);
        return new Received(upload, false);
    }

    /** Reads what was kept and not read before the program was stopped. */
    public void resume() {
        County county = rules.now().catalog().county();
        uploads.all(county.term(), county.period()).stream()
                .filter(one -> one.withdrawal().isEmpty() && !one.unread())
                .filter(one -> findings.find(one.file()).isEmpty())
                .forEach(this::toRead);
    }

    /** Takes an upload back, for a reason that is kept. */
    public void withdraw(Upload upload, String account, String reason) {
        uploads.withdraw(upload.id(), new Upload.Withdrawal(clock.instant(), account, reason));
        changes.everywhere();
    }

    /** Keeps what a unit says to a finding; it stands as if it had come in the unit's file. */
    public void answer(String unit, String finding, String text, String account) {
        answers.say(unit, finding, new Said(text, clock.instant(), account, Optional.empty()));
        changes.in(unit);
    }

    /** Accepts an answer. */
    public void accept(String unit, String finding, String answer, String account) {
        answers.rule(unit, finding, answer, new Ruling(true, "", clock.instant(), account));
        changes.in(unit);
    }

    /** Asks again: the answer stands no more. */
    public void askAgain(String unit, String finding, String answer, String question, String account) {
        answers.rule(unit, finding, answer, new Ruling(false, question, clock.instant(), account));
        changes.in(unit);
    }

    private void toRead(Upload upload) {
        try {
            readers.execute(() -> read(upload));
        } catch (RejectedExecutionException e) {
            // The program is being stopped; what was not read is read after the next start.
            LOG.info("upload {} is read after the next start", upload.id());
        }
    }

    private void read(Upload upload) {
        try {
            CurrentRules.Rules now = rules.now();
            Optional<Assessment> assessment = assess(upload, now);
            if (assessment.isEmpty()) {
                uploads.leaveOut(upload.file());
                changes.everywhere();
            } else {
                filing.write(assessment.get(), now.catalog());
                changes.in(upload.unit());
            }
        } catch (RuntimeException e) {
            // The database is closed or busy: the next run reads it, or the next start.
            LOG.error("upload {} was not written: {}", upload.id(), Reason.of(e));
        }
    }

    /** Nothing if the program breaks down over the file: then it must not stop the runs of the whole county. */
    private Optional<Assessment> assess(Upload upload, CurrentRules.Rules now) {
        SubmissionId file = upload.file();
        try {
            Assessor assessor =
                    new Assessor(now.catalog(), now.catalog().county().asOf(), now.decisions());
            return Optional.of(assessor.assess(file, upload.name(), archive.content(file)));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("upload {} could not be read: {}", upload.id(), Reason.of(e));
            return Optional.empty();
        }
    }

    private static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}

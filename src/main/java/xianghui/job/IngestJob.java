package xianghui.job;

import java.io.IOException;
import java.util.Optional;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import xianghui.catalog.Catalog;
import xianghui.intake.Archive;
import xianghui.intake.Submission;
import xianghui.intake.Submissions;
import xianghui.store.JdbcUploads;

/** Takes files in: remembers them, reads and checks one workbook at a time, then decides which returns count. */
final class IngestJob {

    static final String NAME = "ingest";
    static final String MAILBOX = "mailbox";
    private static final String AFTER = "after";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Archive archive;
    private final Submissions submissions;
    private final JdbcUploads uploads;
    private final Filing filing;

    IngestJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Archive archive,
            Submissions submissions,
            JdbcUploads uploads,
            Filing filing) {
        this.repository = repository;
        this.transactions = transactions;
        this.archive = archive;
        this.submissions = submissions;
        this.uploads = uploads;
        this.filing = filing;
    }

    /**
     * The key of a run: what was received, and after which completed run, since the same files may come again when
     * others have been accepted in between.
     */
    static JobParameters key(String mailbox, Optional<Long> after) {
        return new JobParametersBuilder()
                .addString(MAILBOX, mailbox)
                .addLong(AFTER, after.orElse(0L))
                .toJobParameters();
    }

    Job job(Mailbox mailbox, Catalog catalog, Assessor assessor, Settler settler, Progress progress) {
        return new JobBuilder(NAME, repository)
                .start(receive(mailbox, progress))
                .next(ingest(mailbox, catalog, assessor, progress))
                .next(settle(mailbox, settler, progress))
                .build();
    }

    private Step receive(Mailbox mailbox, Progress progress) {
        return WorkStep.named("receive", repository, () -> {
            mailbox.files().forEach(submissions::remember);
            uploads.replaceFolder(mailbox.folder());
            progress.received(mailbox.files().size());
        });
    }

    /** One workbook is one transaction, and everything written is keyed by its content. */
    private Step ingest(Mailbox mailbox, Catalog catalog, Assessor assessor, Progress progress) {
        return new StepBuilder("ingest", repository)
                .<Submission, Assessment>chunk(1)
                .transactionManager(transactions)
                .reader(new SubmissionReader(mailbox.files()))
                .processor(file -> Discreetly.get(() -> assess(file, assessor)))
                .writer(chunk -> Discreetly.perform(() -> chunk.forEach(one -> write(one, catalog, progress))))
                .build();
    }

    private Assessment assess(Submission file, Assessor assessor) throws IOException {
        return assessor.assess(file.id(), file.originalName(), archive.content(file.id()));
    }

    private void write(Assessment assessment, Catalog catalog, Progress progress) {
        filing.write(assessment, catalog);
        progress.assessed(assessment);
    }

    private Step settle(Mailbox mailbox, Settler settler, Progress progress) {
        return WorkStep.named("settle", repository, () -> {
            progress.settles();
            settler.apply(settler.settle(mailbox));
        });
    }
}

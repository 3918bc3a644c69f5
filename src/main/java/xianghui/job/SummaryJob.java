package xianghui.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;

/** Makes the report: figures, words, files. */
final class SummaryJob {

    static final String NAME = "summary";

    private final JobRepository repository;
    private final Press press;

    SummaryJob(JobRepository repository, Press press) {
        this.repository = repository;
        this.press = press;
    }

    /**
     * The key of a run: what the report depends on, and the how-manieth time it is written because its files were lost.
     */
    static JobParameters key(Report report, long edition) {
        return new JobParametersBuilder()
                .addString("term", report.term())
                .addString("asOf", report.asOf().toString())
                .addString("content", report.key())
                .addLong("edition", edition)
                .toJobParameters();
    }

    Job job(Report report, Progress progress) {
        return new JobBuilder(NAME, repository)
                .start(step("aggregate", report::figures, progress))
                .next(step("compose", report::composition, progress))
                .next(step("render", () -> press.print(report), progress))
                .build();
    }

    private Step step(String name, Discreetly.Work work, Progress progress) {
        return WorkStep.named(name, repository, () -> {
            progress.begins(name);
            work.perform();
        });
    }
}

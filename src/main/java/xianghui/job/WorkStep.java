package xianghui.job;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** A step that does one thing, in transactions of its own. */
final class WorkStep {

    private WorkStep() {}

    static Step named(String name, JobRepository repository, Discreetly.Work work) {
        return new StepBuilder(name, repository)
                .tasklet((contribution, context) -> {
                    Discreetly.perform(work);
                    return RepeatStatus.FINISHED;
                })
                .build();
    }
}

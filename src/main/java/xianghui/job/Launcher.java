package xianghui.job;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.AbstractJob;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Starts jobs, goes on with those that failed, and knows which are done. */
final class Launcher {

    private final JobOperator operator;
    private final JobRepository repository;
    private volatile @Nullable JobExecution running;
    private volatile boolean stopping;

    Launcher(JobOperator operator, JobRepository repository) {
        this.operator = operator;
        this.repository = repository;
    }

    /**
     * Runs a job to its end, from the step at which the last try with the same parameters stopped.
     *
     * @throws RunFailedException if a step fails, or if the job is told to stop
     */
    void run(Job job, JobParameters parameters) {
        if (stopping) {
            throw RunFailedException.stopped(job.getName());
        }
        if (job instanceof AbstractJob observed) {
            observed.registerJobExecutionListener(new JobExecutionListener() {
                @Override
                public void beforeJob(JobExecution execution) {
                    running = execution;
                }
            });
        }
        JobExecution execution = start(job, parameters);
        running = null;
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw failure(job, execution);
        }
    }

    /** Lets the step that is at work come to its next border, and starts none after it. */
    void stop() {
        stopping = true;
        JobExecution execution = running;
        if (execution != null) {
            execution.setStatus(BatchStatus.STOPPING);
            execution.getStepExecutions().forEach(StepExecution::setTerminateOnly);
        }
    }

    /** The last run of a job, complete or not. */
    Optional<JobExecution> last(String job) {
        JobInstance instance = repository.getLastJobInstance(job);
        return instance == null ? Optional.empty() : Optional.ofNullable(repository.getLastJobExecution(instance));
    }

    /** How far the run with these parameters came. */
    State state(String job, JobParameters parameters) {
        return state(repository.getLastJobExecution(job, parameters));
    }

    static State state(@Nullable JobExecution execution) {
        if (execution == null) {
            return State.NEW;
        }
        return execution.getStatus() == BatchStatus.COMPLETED ? State.COMPLETED : State.BEGUN;
    }

    private JobExecution start(Job job, JobParameters parameters) {
        try {
            return operator.start(job, parameters);
        } catch (JobExecutionException e) {
            throw new IllegalStateException("job " + job.getName() + " could not be started", e);
        }
    }

    private static RunFailedException failure(Job job, JobExecution execution) {
        String step = execution.getStepExecutions().stream()
                .filter(one -> one.getStatus() != BatchStatus.COMPLETED)
                .map(StepExecution::getStepName)
                .findFirst()
                .orElse(job.getName());
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return RunFailedException.stopped(step);
        }
        List<Throwable> reasons = execution.getAllFailureExceptions();
        return new RunFailedException(
                step, reasons.isEmpty() ? execution.getStatus().name() : Reason.of(reasons.get(0)));
    }

    /** How far a run came. */
    enum State {
        NEW,
        BEGUN,
        COMPLETED
    }
}

package xianghui.job;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Starts jobs, goes on with those that failed, and knows which are done. */
final class Launcher {

    private final JobOperator operator;
    private final JobRepository repository;

    Launcher(JobOperator operator, JobRepository repository) {
        this.operator = operator;
        this.repository = repository;
    }

    /**
     * Runs a job to its end, from the step at which the last try with the same parameters stopped.
     *
     * @throws RunFailedException if a step fails
     */
    void run(Job job, JobParameters parameters) {
        JobExecution execution = start(job, parameters);
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw failure(job, execution);
        }
    }

    /** The last completed run of a job. */
    Optional<JobExecution> lastCompleted(String job) {
        return repository.findJobInstances(job).stream()
                .sorted(Comparator.comparing(JobInstance::getId).reversed())
                .map(repository::getLastJobExecution)
                .filter(execution -> execution != null && execution.getStatus() == BatchStatus.COMPLETED)
                .findFirst();
    }

    /** Whether a run with these parameters was begun, and whether it came to its end. */
    State state(String job, JobParameters parameters) {
        JobExecution last = repository.getLastJobExecution(job, parameters);
        if (last == null) {
            return State.NEW;
        }
        return last.getStatus() == BatchStatus.COMPLETED ? State.COMPLETED : State.BEGUN;
    }

    private JobExecution start(Job job, JobParameters parameters) {
        try {
            return operator.start(job, parameters);
        } catch (JobExecutionException e) {
            throw new IllegalStateException("job " + job.getName() + " could not be started", e);
        }
    }

    private static RunFailedException failure(Job job, JobExecution execution) {
        List<Throwable> reasons = execution.getAllFailureExceptions();
        String step = execution.getStepExecutions().stream()
                .filter(one -> one.getStatus() != BatchStatus.COMPLETED)
                .map(StepExecution::getStepName)
                .findFirst()
                .orElse(job.getName());
        String reason = reasons.isEmpty()
                ? execution.getStatus().name()
                : DiscreetException.of(reasons.get(0)).getMessage();
        return new RunFailedException(step, reason);
    }

    /** How far a run came. */
    enum State {
        NEW,
        BEGUN,
        COMPLETED
    }
}

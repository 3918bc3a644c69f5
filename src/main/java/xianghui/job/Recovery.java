package xianghui.job;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Clears up after a run that was killed, so that it can be repeated. Only under the run lock: then whatever is marked
 * as running is not.
 */
final class Recovery {

    private static final Set<BatchStatus> CUT_OFF =
            Set.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING, BatchStatus.UNKNOWN);

    private final JobRepository repository;
    private final Clock clock;

    Recovery(JobRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Whether there was anything to clear up in the last run of that job; earlier ones were cleared up before it. */
    boolean clearUp(String job) {
        JobInstance instance = repository.getLastJobInstance(job);
        if (instance == null) {
            return false;
        }
        List<JobExecution> executions = repository.getJobExecutions(instance);
        if (executions.isEmpty()) {
            repository.deleteJobInstance(instance);
            return true;
        }
        List<JobExecution> cutOff = executions.stream().filter(Recovery::cutOff).toList();
        cutOff.forEach(this::fail);
        return !cutOff.isEmpty();
    }

    private static boolean cutOff(JobExecution execution) {
        return CUT_OFF.contains(execution.getStatus())
                || execution.getStepExecutions().stream().anyMatch(step -> CUT_OFF.contains(step.getStatus()));
    }

    private void fail(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (CUT_OFF.contains(step.getStatus())) {
                step.setStatus(BatchStatus.FAILED);
                step.setEndTime(ended());
                repository.update(step);
            }
        }
        execution.setStatus(BatchStatus.FAILED);
        execution.setEndTime(ended());
        repository.update(execution);
    }

    /** As Spring Batch writes its times: by the machine's zone. */
    private LocalDateTime ended() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneId.systemDefault());
    }
}

package de.verweisnetz.platform.job;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The jobs of this program in the words of the scheduler. */
@ApplicationScoped
class JobTasks {
    private static final int MOST_FAILURES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    @Inject
    @Any
    private Instance<RecurringJob> recurring;

    @Inject
    @Any
    private Instance<QueuedJob> queued;

    @Inject
    private JobCall call;

    List<RecurringTask<Void>> recurring() {
        return recurring.stream().map(this::task).toList();
    }

    List<Task<?>> queued() {
        return queued.stream().<Task<?>>map(this::task).toList();
    }

    private RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), job.cadence().schedule())
                .execute((instance, context) -> call.run(job.name(), job::run));
    }

    /** An execution whose process died is run again as soon as that is noticed: the scheduler's own default. */
    private Task<Void> task(QueuedJob job) {
        return Tasks.oneTime(job.name())
                .onFailure((complete, operations) -> again(job, complete, operations))
                .execute((instance, context) ->
                        call.run(job.name(), () -> job.run(JobRepository.id(instance.getId()), () -> pass(context))));
    }

    private static void pass(ExecutionContext context) {
        if (context.getSchedulerState().isShuttingDown()) {
            throw new JobStopped();
        }
    }

    private void again(QueuedJob job, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        if (complete.getCause().filter(JobStopped.class::isInstance).isPresent()) {
            operations.reschedule(complete, Instant.now());
            return;
        }
        int failures = complete.getExecution().consecutiveFailures + 1;
        if (failures < MOST_FAILURES) {
            var pause = FIRST_PAUSE.multipliedBy(1L << (failures - 1));
            operations.reschedule(complete, Instant.now().plus(pause));
        } else {
            var id = JobRepository.id(complete.getExecution().taskInstance.getId());
            call.run(job.name(), () -> job.giveUp(id));
            operations.stop();
        }
    }
}

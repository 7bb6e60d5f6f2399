package de.verweisnetz.referral;

import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.OfferName;
import de.verweisnetz.directory.Offers;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.idempotency.IdempotencyRepository;
import de.verweisnetz.platform.paging.Cursors;
import de.verweisnetz.platform.paging.Cut;
import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.referral.TaskView.ReferralInTask;
import de.verweisnetz.referral.tasks.Task;
import de.verweisnetz.referral.tasks.TaskRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a sender's team should look after: the team's, whoever sent the referral. */
@ApplicationScoped
@Transactional
@Requires(Permission.REFERRAL_READ)
public class FollowUpTasks {
    private static final String SUBJECT = "task";
    private static final int COUNTED = 1000;

    @Inject
    private TaskRepository repository;

    @Inject
    private Offers offers;

    @Inject
    private IdempotencyRepository idempotency;

    @Inject
    private Cursors cursors;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller current;

    @Inject
    private BusinessClock clock;

    /** One page, the oldest first; its {@code next} is the cursor of the following one. */
    public ItemPage<TaskView> list(boolean open, @Nullable String cursor, int limit) {
        var caller = current.get();
        var binding = "tasks " + open + " " + caller.member();
        var after = cursor == null ? null : Task.Position.of(cursors.open(binding, cursor));
        var found = repository.list(caller, open, after, limit + 1);
        var total = repository.list(caller, open, null, COUNTED + 1).size();
        var page = Cut.of(found, limit);
        audit.record(AuditAction.READ, "task-list", null);
        return ItemPage.counted(
                views(page.items()), page.next(cursors, binding, last -> last.position()), total, COUNTED);
    }

    /** How many are open, counted to a thousand. */
    public long waiting() {
        return Math.min(repository.list(current.get(), true, null, COUNTED + 1).size(), COUNTED);
    }

    /** Somebody of the team has looked after it. */
    public TaskView complete(IdempotencyKey key, UUID id, long version) {
        idempotency.once(key, () -> {
            var task = find(id);
            if (task.version() != version) {
                throw ProblemException.of(CommonProblem.STALE_VERSION)
                        .with("current_etag", "\"" + task.version() + "\"");
            }
            // What is done stays as it was done.
            if (repository.finish(id, version, clock.now())) {
                audit.record(AuditAction.CHANGE, SUBJECT, id);
            }
            return id;
        });
        return views(List.of(find(id))).get(0);
    }

    private Task find(UUID id) {
        return repository.find(current.get(), id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    private List<TaskView> views(List<Task> tasks) {
        var names = offers.names(
                tasks.stream().map(task -> new OfferId(task.offer())).collect(Collectors.toSet()));
        return tasks.stream().map(task -> view(task, names)).toList();
    }

    private static TaskView view(Task task, Map<OfferId, OfferName> names) {
        var offer = names.get(new OfferId(task.offer()));
        return new TaskView(
                task.id(),
                task.kind(),
                new ReferralInTask(
                        task.referral(),
                        task.reference(),
                        offer == null ? "" : offer.name(),
                        offer == null ? "" : offer.organizationName()),
                task.openedAt(),
                task.doneAt(),
                task.version());
    }
}

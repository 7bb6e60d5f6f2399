package de.verweisnetz.privacy;

import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.idempotency.IdempotencyRepository;
import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.rights.TaskRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What clients have asked organisations for, until each has acknowledged. */
@ApplicationScoped
public class PrivacyTasks {
    private static final String SUBJECT = "privacy-request";

    @Inject
    private TaskRepository repository;

    @Inject
    private IdempotencyRepository idempotency;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller current;

    @Inject
    private BusinessClock clock;

    /** Those of the caller's own organisation that are open, the most urgent first. */
    @Transactional
    @Requires(Permission.PRIVACY_TASK)
    public List<PrivacyTaskView> open() {
        audit.record(AuditAction.READ, SUBJECT + "-list", null);
        return repository.open(current.get().participant(), clock.now());
    }

    /** The organisation has acted; a repetition with the same key changes nothing. */
    @Transactional
    @Requires(Permission.PRIVACY_TASK)
    public PrivacyTaskView acknowledge(IdempotencyKey key, UUID task, AcknowledgementRequest request) {
        var caller = current.get();
        idempotency.once(key, () -> {
            if (repository.find(task, caller.participant(), clock.now()).isEmpty()) {
                throw notFound();
            }
            if (!repository.acknowledge(task, caller.member(), request.result(), clock.now())) {
                throw ProblemException.of(PrivacyProblem.ALREADY_ACKNOWLEDGED);
            }
            audit.record(AuditAction.CHANGE, SUBJECT, repository.requestOf(task));
            return task;
        });
        return repository.find(task, caller.participant(), clock.now()).orElseThrow(PrivacyTasks::notFound);
    }

    /** All requests of the network that are open or, if so wanted, late. */
    @Transactional
    @Requires(Permission.PRIVACY_OVERSEE)
    public ItemPage<RightsRequestView> followed(boolean overdueOnly, int limit) {
        var found = repository.followed(overdueOnly, clock.now(), limit);
        long total = repository.count(overdueOnly, clock.now());
        audit.record(AuditAction.READ, SUBJECT + "-list", null);
        return new ItemPage<>(found, null, total, false);
    }

    private static ProblemException notFound() {
        return ProblemException.of(CommonProblem.NOT_FOUND);
    }
}

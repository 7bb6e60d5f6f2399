package de.verweisnetz.feedback;

import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.freetext.FreeTextRule;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.idempotency.IdempotencyRepository;
import de.verweisnetz.platform.paging.Cursors;
import de.verweisnetz.platform.paging.Cut;
import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words about the portal: every member may say one, the coordination and the technicians read them. */
@ApplicationScoped
@Transactional
public class Remarks {
    private static final String SUBJECT = "portal-feedback";
    private static final int LONGEST = 1000;

    @Inject
    private RemarkRepository repository;

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

    /** Keeps it without its writer: no audit row, and the idempotency row holds an id that is nothing's. */
    @Requires(Permission.MEMBER)
    public void write(IdempotencyKey key, RemarkRequest request) {
        if (request.text() != null) {
            var broken = FreeTextRule.broken("/text", request.text(), LONGEST);
            if (!broken.isEmpty()) {
                throw ProblemException.of(CommonProblem.VALIDATION, broken);
            }
        }
        idempotency.once(key, () -> {
            repository.add(LocalDate.ofInstant(clock.now(), BusinessClock.ZONE), role(), request);
            return Ids.next();
        });
    }

    /** One page, the newest first. */
    @Requires(Permission.FEEDBACK_KEEP)
    public ItemPage<RemarkView> list(
            @Nullable RemarkKind kind, @Nullable String page, @Nullable String cursor, int limit) {
        var filter = new RemarkRepository.Filter(kind, page);
        var binding = "portal-feedback " + filter + " " + current.get().member();
        var after = cursor == null ? null : place(cursors.open(binding, cursor));
        var found = repository.list(filter, after, limit + 1);
        var remarks = Cut.of(found, limit);
        audit.record(AuditAction.READ, SUBJECT + "-list", null);
        return new ItemPage<>(
                remarks.items(), remarks.next(cursors, binding, Remarks::place), repository.count(filter), false);
    }

    /** Done with, or something is in it that should not be. */
    @Requires(Permission.FEEDBACK_KEEP)
    public void delete(UUID id) {
        if (!repository.delete(id)) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
        audit.record(AuditAction.DELETE, SUBJECT, id);
    }

    /** One of hers, always the same: several together could be one person's alone. */
    private String role() {
        return current.get().roles().stream()
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .label();
    }

    private static String place(RemarkView remark) {
        return remark.writtenOn() + "/" + remark.id();
    }

    private static RemarkView place(String text) {
        var parts = text.split("/");
        return new RemarkView(UUID.fromString(parts[1]), LocalDate.parse(parts[0]), "", "", RemarkKind.IDEA, null);
    }
}

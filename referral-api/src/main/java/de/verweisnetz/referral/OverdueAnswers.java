package de.verweisnetz.referral;

import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Participants;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.paging.Cursors;
import de.verweisnetz.platform.paging.Cut;
import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.referral.clocks.OverdueRepository;
import de.verweisnetz.referral.clocks.OverdueRepository.Overdue;
import de.verweisnetz.referral.clocks.OverdueRepository.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Referrals whose centre owes an answer or a confirmation for too long, or takes part no more; for the coordination. */
@ApplicationScoped
public class OverdueAnswers {
    private static final int COUNTED = 1000;

    @Inject
    private OverdueRepository repository;

    @Inject
    private Participants participants;

    @Inject
    private Cursors cursors;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller current;

    @Inject
    private BusinessClock clock;

    /** One page, what has waited longest first; its {@code next} is the cursor of the following one. */
    @Transactional
    @Requires(Permission.OVERDUE_READ)
    public ItemPage<OverdueView> list(@Nullable String reason, @Nullable String cursor, int limit) {
        var binding = "overdue " + reason + " " + current.get().member();
        var after = cursor == null ? null : Position.of(cursors.open(binding, cursor));
        var now = clock.now();
        var found = repository.find(now, reason, after, limit + 1);
        var total = repository.find(now, reason, null, COUNTED + 1).size();
        var page = Cut.of(found, limit);
        audit.record(AuditAction.READ, "overdue-list", null);
        return ItemPage.counted(
                views(page.items(), now), page.next(cursors, binding, last -> last.position()), total, COUNTED);
    }

    /** How many there are, counted to a thousand. */
    @Transactional
    @Requires(Permission.OVERDUE_READ)
    public long waiting() {
        return Math.min(repository.find(clock.now(), null, null, COUNTED + 1).size(), COUNTED);
    }

    private List<OverdueView> views(List<Overdue> page, Instant now) {
        var names = participants.names(page.stream()
                .flatMap(overdue -> Stream.of(overdue.sender(), overdue.receiver()))
                .collect(Collectors.toSet()));
        return page.stream().map(overdue -> view(overdue, names, now)).toList();
    }

    private static OverdueView view(Overdue overdue, Map<UUID, String> names, Instant now) {
        return new OverdueView(
                overdue.reference(),
                names.getOrDefault(overdue.sender(), ""),
                names.getOrDefault(overdue.receiver(), ""),
                overdue.grade(),
                overdue.status(),
                Duration.between(overdue.issuedAt(), now).toDays(),
                overdue.dueAt(),
                overdue.reason());
    }
}

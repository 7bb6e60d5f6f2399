package de.verweisnetz.privacy;

import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Participants;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.paging.Cursors;
import de.verweisnetz.platform.paging.Cut;
import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.privacy.IncidentReport.AffectedOrganization;
import de.verweisnetz.privacy.IncidentReport.AffectedReferral;
import de.verweisnetz.privacy.oversight.OversightRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a data protection officer reads besides the entries of the audit trail: its chain, what was erased, whom an incident
 * concerns.
 *
 * <p>She of the organisation that coordinates the network reads all of it, another her own organisation's.
 */
@ApplicationScoped
public class Oversight {
    private static final int MOST_AFFECTED = 20_000;

    @Inject
    private OversightRepository repository;

    @Inject
    private Participants participants;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller current;

    @Inject
    private Cursors cursors;

    /** How the chain stands. */
    @Transactional
    @Requires(Permission.PRIVACY_OVERSEE)
    public AuditChainView chain() {
        return repository.chain();
    }

    /** What retention has erased, the latest run first. */
    @Transactional
    @Requires(Permission.PRIVACY_OVERSEE)
    public ItemPage<RetentionRunView> runs(@Nullable String cursor, int limit) {
        var binding = "retention-runs " + current.get().member();
        var behind = cursor == null ? null : UUID.fromString(cursors.open(binding, cursor));
        var found = repository.runs(behind, limit + 1);
        var page = Cut.of(found, limit);
        return new ItemPage<>(
                page.items(), page.next(cursors, binding, RetentionRunView::id), found.size(), page.more());
    }

    /** Referrals and organisations of a window of time; with an organisation, those that concern it. */
    @Transactional
    @Requires(Permission.PRIVACY_OVERSEE)
    public IncidentReport incident(Instant from, Instant before, @Nullable UUID organization) {
        var found = repository.incident(from, before, organization, MOST_AFFECTED + 1);
        var referrals = found.subList(0, Math.min(MOST_AFFECTED, found.size()));
        audit.record(AuditAction.EXPORT, "incident-report", null);
        return new IncidentReport(from, before, organizations(referrals), referrals, found.size() > MOST_AFFECTED);
    }

    private List<AffectedOrganization> organizations(List<AffectedReferral> referrals) {
        var sent = counts(referrals.stream().map(AffectedReferral::senderId));
        var received = counts(referrals.stream().map(AffectedReferral::receiverId));
        var accessed =
                counts(referrals.stream().map(AffectedReferral::accessedBy).flatMap(Collection::stream));
        var names = participants.names(Stream.of(sent, received, accessed)
                .flatMap(counts -> counts.keySet().stream())
                .collect(Collectors.toSet()));
        return Stream.of(sent, received, accessed)
                .flatMap(counts -> counts.keySet().stream())
                .distinct()
                .sorted()
                .map(id -> new AffectedOrganization(
                        id,
                        names.get(id),
                        sent.getOrDefault(id, 0L),
                        received.getOrDefault(id, 0L),
                        accessed.getOrDefault(id, 0L)))
                .toList();
    }

    private static Map<UUID, Long> counts(Stream<@Nullable UUID> ids) {
        return ids.filter(Objects::nonNull).collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }
}

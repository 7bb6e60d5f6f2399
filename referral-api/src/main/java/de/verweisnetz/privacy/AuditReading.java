package de.verweisnetz.privacy;

import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Participants;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.paging.Cursors;
import de.verweisnetz.platform.paging.Cut;
import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.privacy.oversight.OversightRepository;
import de.verweisnetz.privacy.oversight.OversightRepository.Entry;
import de.verweisnetz.privacy.winddown.ExportFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of the audit trail, for data protection officers: page by page or as a file.
 *
 * <p>She of the organisation that coordinates the network reads all of it, another her own organisation's; the database
 * says so too. What is not chained yet appears within seconds.
 */
@ApplicationScoped
public class AuditReading {
    private static final String SUBJECT = "audit";
    private static final int COUNTED = 1000;
    private static final int BATCH = 1000;
    private static final int MOST_EXPORTED = 100_000;

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

    /** One page, the latest first. */
    @Transactional
    @Requires(Permission.PRIVACY_OVERSEE)
    public ItemPage<AuditEntryView> page(AuditQuery query, @Nullable String cursor, int limit) {
        var binding = "audit " + query + " " + current.get().member();
        var behind = cursor == null ? null : Long.valueOf(cursors.open(binding, cursor));
        var found = repository.entries(query, behind, limit + 1);
        var page = Cut.of(found, limit);
        var total = repository.count(query, COUNTED + 1);
        audit.record(AuditAction.READ, SUBJECT, null);
        return ItemPage.counted(
                views(page.items()), page.next(cursors, binding, last -> last.position()), total, COUNTED);
    }

    /** All of them, the latest first, one JSON object a line; where there are too many the last line says so. */
    @Transactional
    @Requires(Permission.PRIVACY_OVERSEE)
    public InputStream export(AuditQuery query) {
        var entries = Stream.iterate(
                        repository.entries(query, null, BATCH),
                        batch -> !batch.isEmpty(),
                        batch -> repository.entries(query, last(batch), BATCH))
                .flatMap(batch -> views(batch).stream().map(Json::write))
                .limit(MOST_EXPORTED);
        var more = repository.count(query, MOST_EXPORTED + 1) > MOST_EXPORTED;
        var file = ExportFile.of(more ? Stream.concat(entries, Stream.of("{\"truncated\":true}")) : entries);
        audit.record(AuditAction.EXPORT, SUBJECT, null);
        return file.open();
    }

    private static long last(List<Entry> batch) {
        return batch.get(batch.size() - 1).position();
    }

    private List<AuditEntryView> views(List<Entry> entries) {
        var names = participants.names(ids(entries, Entry::participant));
        var roles = repository.roles(ids(entries, Entry::member));
        return entries.stream().map(entry -> view(entry, names, roles)).toList();
    }

    private static Set<UUID> ids(List<Entry> entries, Function<Entry, @Nullable UUID> id) {
        return entries.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static AuditEntryView view(Entry entry, Map<UUID, String> names, Map<UUID, List<String>> roles) {
        var participant = entry.participant();
        var member = entry.member();
        return new AuditEntryView(
                entry.id(),
                entry.position(),
                entry.at(),
                member,
                member == null ? List.of() : roles.getOrDefault(member, List.of()),
                participant == null ? null : new AuditEntryView.Named(participant, names.get(participant)),
                entry.action(),
                entry.subjectType(),
                entry.subject(),
                entry.detail());
    }
}

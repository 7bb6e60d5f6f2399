package de.verweisnetz.directory.hsds;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.HsdsQuery;
import de.verweisnetz.directory.document.DocumentJson;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads documents whose source lets them be published again, and no others. */
@ApplicationScoped
public class PublishedRepository {
    // Written as text behind the limit: before it, all documents of the pages before were unpacked and written too.
    private static final String ROWS =
            "SELECT p.id, p.body::text, p.modified_at FROM (SELECT d.id, d.body, d.modified_at%s) p ORDER BY p.id";
    private static final String RELATED =
            """
            SELECT d.id, d.body::text, d.modified_at
              FROM directory.document d JOIN directory.source f ON f.id = d.source_id AND f.republish
             WHERE d.kind = ?1 AND d.%s = ANY (CAST(?2 AS uuid[])) ORDER BY d.id""";
    private static final String AMONG =
            """
            SELECT d.kind, d.id FROM directory.document d JOIN directory.source f ON f.id = d.source_id AND f.republish
             WHERE (d.kind, d.id) IN (SELECT kind, id FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS r (kind text, id uuid))""";
    private static final String NEWEST =
            """
            SELECT o.service_id, max(greatest(o.modified_at, l.modified_at))
              FROM directory.document o LEFT JOIN directory.document l ON l.kind = 'location' AND l.id = o.location_id
             WHERE o.kind = 'service_at_location' AND o.service_id = ANY (CAST(?1 AS uuid[])) GROUP BY o.service_id""";
    // Changes that have no place in the feed yet are counted: they are visible already.
    private static final String STATE =
            """
            SELECT (SELECT coalesce(max(position), 0) FROM directory.feed) || '-'
                || (SELECT count(*) || '-' || coalesce(max(changed_at)::text, '') FROM directory.feed WHERE position IS NULL)""";

    private static final String WAS_RELEASED =
            """
            SELECT EXISTS (SELECT FROM directory.document_version v JOIN directory.source f ON f.id = v.source_id
                            WHERE v.kind = ?1 AND v.id = ?2 AND f.republish)""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private TermRepository terms;

    /** Names a document that another refers to. */
    record Target(EntityKind kind, UUID id) {}

    /** What follows from everything that may be published, and changes with it. */
    String stateToken() {
        return (String) em.createNativeQuery(STATE).getSingleResult();
    }

    long count(EntityKind kind, HsdsQuery query) {
        var selection = selection(kind, query);
        var count = selection.bind(em.createNativeQuery("SELECT count(*)" + selection.sql()));
        return ((Number) count.getSingleResult()).longValue();
    }

    public List<PublishedDocument> page(EntityKind kind, HsdsQuery query, int limit, long offset) {
        return rows(selection(kind, query).add("ORDER BY d.id LIMIT # OFFSET #", limit, offset));
    }

    /** The next ones by id. */
    public List<PublishedDocument> after(EntityKind kind, HsdsQuery query, @Nullable UUID after, int limit) {
        var selection = selection(kind, query);
        if (after != null) {
            selection.add("AND d.id > #", after);
        }
        return rows(selection.add("ORDER BY d.id LIMIT #", limit));
    }

    public Optional<PublishedDocument> find(EntityKind kind, UUID id) {
        return rows(new Selection(kind).add("AND d.id = #", id)).stream().findFirst();
    }

    /** Whether the source of a document that is gone lets others know that it was there. */
    public boolean wasReleased(EntityKind kind, UUID id) {
        return (Boolean) em.createNativeQuery(WAS_RELEASED)
                .setParameter(1, kind.singular())
                .setParameter(2, id)
                .getSingleResult();
    }

    /** The documents with these ids. */
    List<PublishedDocument> byId(EntityKind kind, Collection<UUID> ids) {
        return related(kind, "id", ids);
    }

    /** The documents that refer to these in a column of their own. */
    List<PublishedDocument> of(EntityKind kind, String column, Collection<UUID> owners) {
        return related(kind, column, owners);
    }

    /** When an offer of each of these services last changed, or its place. */
    Map<UUID, Instant> newestOffers(Collection<UUID> services) {
        if (services.isEmpty()) {
            return Map.of();
        }
        var query = em.createNativeQuery(NEWEST).setParameter(1, array(services));
        return Rows.all(query).stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> Rows.time(row[1])));
    }

    /** Which of these are there and may be published. */
    List<Target> published(Collection<Target> targets) {
        if (targets.isEmpty()) {
            return List.of();
        }
        var keys = targets.stream()
                .map(target -> new Key(target.kind().singular(), target.id()))
                .toList();
        var query = em.createNativeQuery(AMONG).setParameter(1, Json.write(keys));
        return Rows.all(query).stream()
                .map(row -> new Target(kind((String) row[0]), (UUID) row[1]))
                .toList();
    }

    private record Key(String kind, UUID id) {}

    private List<PublishedDocument> related(EntityKind kind, String column, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return documents(em.createNativeQuery(RELATED.formatted(column))
                .setParameter(1, kind.singular())
                .setParameter(2, array(ids)));
    }

    private Selection selection(EntityKind kind, HsdsQuery query) {
        var selection = new Selection(kind);
        Filters.apply(selection, kind, query, terms);
        return selection;
    }

    private List<PublishedDocument> rows(Selection selection) {
        return documents(selection.bind(em.createNativeQuery(ROWS.formatted(selection.sql()))));
    }

    private static List<PublishedDocument> documents(Query query) {
        return Rows.all(query).stream()
                .map(row -> new PublishedDocument((UUID) row[0], DocumentJson.read(row[1]), Rows.time(row[2])))
                .toList();
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).distinct().collect(Collectors.joining(",", "{", "}"));
    }

    private static EntityKind kind(String singular) {
        return EntityKind.valueOf(singular.toUpperCase(Locale.ROOT));
    }
}

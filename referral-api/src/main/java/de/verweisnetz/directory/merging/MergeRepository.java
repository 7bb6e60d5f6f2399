package de.verweisnetz.directory.merging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.MergeChoice;
import de.verweisnetz.directory.document.DocumentJson;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what each merge did, so that it can be taken back. */
@ApplicationScoped
public class MergeRepository {
    private static final String INSERT =
            """
            INSERT INTO directory.merge (id, kind, keep_id, absorb_id, state, at, member_id, choices, managers)
            VALUES (?1, ?2, ?3, ?4, 'DONE', ?5, ?6, CAST(?7 AS jsonb), CAST(?8 AS jsonb))""";
    private static final String ADD_DOCUMENTS =
            """
            INSERT INTO directory.merge_document (merge_id, kind, id, before, after)
            SELECT ?1, kind, id, before, after
              FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS r (kind text, id uuid, before bigint, after bigint)""";
    private static final String FIND =
            """
            SELECT m.kind, m.keep_id, m.absorb_id, m.state, m.at, m.undone_at, m.managers::text, m.still_hidden::text,
                   (SELECT count(*) FROM directory.merge_document d WHERE d.merge_id = m.id)
              FROM directory.merge m WHERE m.id = ?1""";
    // What was deleted must not be there again; everything else must be as the merge left it.
    private static final String CHANGED_SINCE =
            """
            SELECT c.kind, c.id FROM directory.merge_document c
              LEFT JOIN directory.document d ON d.kind = c.kind AND d.id = c.id
             WHERE c.merge_id = ?1
               AND CASE WHEN c.kind = ?2 AND c.id = ?3 THEN d.id IS NOT NULL ELSE d.version IS DISTINCT FROM c.after END
             ORDER BY c.kind, c.id LIMIT 100""";
    private static final String BEFORE =
            """
            SELECT c.kind, c.id, c.after, v.body::text, v.source_id
              FROM directory.merge_document c
              JOIN directory.document_version v ON v.kind = c.kind AND v.id = c.id AND v.version = c.before
             WHERE c.merge_id = ?1 AND %s""";
    private static final String NEXT =
            BEFORE.formatted("(c.kind, c.id) > (?2, CAST(?3 AS uuid)) ORDER BY c.kind, c.id LIMIT ?4");
    private static final String ONE = BEFORE.formatted("c.kind = ?2 AND c.id = ?3");
    private static final String UNDONE =
            """
            UPDATE directory.merge SET state = 'UNDONE', undone_at = ?2, undone_by = ?3, still_hidden = CAST(?4 AS jsonb)
             WHERE id = ?1""";

    @PersistenceContext
    private EntityManager em;

    /** A merge as it is stored. */
    record Merge(
            EntityKind kind,
            UUID keep,
            UUID absorb,
            boolean undone,
            Instant at,
            @Nullable Instant undoneAt,
            List<Managing> managers,
            List<UUID> stillHidden,
            long documents) {
        DocumentKey kept() {
            return new DocumentKey(kind, keep);
        }

        DocumentKey absorbed() {
            return new DocumentKey(kind, absorb);
        }
    }

    /** A document that a merge changed, with its versions before and after. */
    record ChangedDocument(String kind, UUID id, long before, long after) {
        static ChangedDocument of(DocumentKey key, long before, long after) {
            return new ChangedDocument(key.kind().singular(), key.id(), before, after);
        }
    }

    /** A document as it was before a merge, and the version the merge gave it. */
    record Former(DocumentKey key, long after, ObjectNode body, UUID source) {}

    void insert(
            UUID id,
            DocumentKey keep,
            UUID absorb,
            UUID member,
            Instant at,
            Map<String, MergeChoice> choices,
            List<Managing> managers) {
        em.createNativeQuery(INSERT)
                .setParameter(1, id)
                .setParameter(2, keep.kind().singular())
                .setParameter(3, keep.id())
                .setParameter(4, absorb)
                .setParameter(5, Rows.time(at))
                .setParameter(6, member)
                .setParameter(7, Json.write(choices))
                .setParameter(8, Json.write(managers))
                .executeUpdate();
    }

    void addDocuments(UUID merge, Collection<ChangedDocument> documents) {
        em.createNativeQuery(ADD_DOCUMENTS)
                .setParameter(1, merge)
                .setParameter(2, Json.write(documents))
                .executeUpdate();
    }

    Optional<Merge> find(UUID id) {
        return Rows.first(em.createNativeQuery(FIND).setParameter(1, id)).map(MergeRepository::merge);
    }

    List<DocumentKey> changedSince(UUID id, DocumentKey absorbed) {
        var query = em.createNativeQuery(CHANGED_SINCE)
                .setParameter(1, id)
                .setParameter(2, absorbed.kind().singular())
                .setParameter(3, absorbed.id());
        return Rows.all(query).stream().map(MergeRepository::key).toList();
    }

    /** The next documents of a merge as they were; null begins. */
    List<Former> before(UUID merge, @Nullable DocumentKey after, int limit) {
        var query = em.createNativeQuery(NEXT)
                .setParameter(1, merge)
                .setParameter(2, after == null ? "" : after.kind().singular())
                .setParameter(3, after == null ? new UUID(0, 0) : after.id())
                .setParameter(4, limit);
        return Rows.all(query).stream().map(MergeRepository::former).toList();
    }

    /** One document of a merge as it was. */
    Former before(UUID merge, DocumentKey document) {
        var query = em.createNativeQuery(ONE)
                .setParameter(1, merge)
                .setParameter(2, document.kind().singular())
                .setParameter(3, document.id());
        return Rows.first(query).map(MergeRepository::former).orElseThrow();
    }

    void undone(UUID id, UUID member, Instant at, Collection<UUID> stillHidden) {
        em.createNativeQuery(UNDONE)
                .setParameter(1, id)
                .setParameter(2, Rows.time(at))
                .setParameter(3, member)
                .setParameter(4, Json.write(stillHidden))
                .executeUpdate();
    }

    private static Former former(Object[] row) {
        return new Former(key(row), ((Number) row[2]).longValue(), DocumentJson.read(row[3]), (UUID) row[4]);
    }

    static DocumentKey key(Object[] row) {
        return new DocumentKey(EntityKind.valueOf(((String) row[0]).toUpperCase(Locale.ROOT)), (UUID) row[1]);
    }

    private static Merge merge(Object[] row) {
        return new Merge(
                EntityKind.valueOf(((String) row[0]).toUpperCase(Locale.ROOT)),
                (UUID) row[1],
                (UUID) row[2],
                row[3].equals("UNDONE"),
                Rows.time(row[4]),
                Rows.instant(row[5]),
                List.of(Json.read((String) row[6], Managing[].class)),
                row[7] == null ? List.of() : List.of(Json.read((String) row[7], UUID[].class)),
                ((Number) row[8]).longValue());
    }
}

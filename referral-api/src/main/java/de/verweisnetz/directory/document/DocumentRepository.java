package de.verweisnetz.directory.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores documents and their versions, as many at a time as a caller has. */
@ApplicationScoped
public class DocumentRepository {
    private static final String KEYS = "SELECT * FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS r (kind text, id uuid)";
    private static final String FIND =
            """
            SELECT d.kind, d.id, d.version, d.body::text, d.source_id, d.modified_at, encode(d.hash, 'hex')
              FROM directory.document d JOIN (%s) k ON k.kind = d.kind AND k.id = d.id
             ORDER BY d.kind, d.id"""
                    .formatted(KEYS);
    private static final String LAST_BODIES =
            """
            SELECT k.id, (SELECT v.body::text FROM directory.document_version v
                           WHERE v.kind = k.kind AND v.id = k.id AND v.body IS NOT NULL ORDER BY v.version DESC LIMIT 1)
              FROM (%s) k"""
                    .formatted(KEYS);
    // Documents and versions in one statement, for as many documents as the array holds. A document that comes back
    // after its deletion goes on counting where it stopped.
    private static final String STORE =
            """
            WITH incoming AS (
              SELECT * FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS r (kind text, id uuid, body jsonb, hash text)
            ), stored AS (
              INSERT INTO directory.document AS d (kind, id, version, body, hash, source_id, modified_at)
              SELECT kind, id,
                     1 + coalesce((SELECT max(version) FROM directory.document_version v
                                    WHERE v.kind = i.kind AND v.id = i.id), 0),
                     body, decode(hash, 'hex'), ?2, ?3
                FROM incoming i ORDER BY kind, id
              ON CONFLICT (kind, id) DO UPDATE
                 SET version = d.version + 1, body = excluded.body, hash = excluded.hash, modified_at = excluded.modified_at,
                     source_id = CASE WHEN ?4 THEN excluded.source_id ELSE d.source_id END
              RETURNING d.kind, d.id, d.version, d.body, d.source_id, (d.xmax = 0) AS created
            ), versions AS (
              INSERT INTO directory.document_version
                     (kind, id, version, op, body, at, member_id, import_id, origin, source_id, reason)
              SELECT kind, id, version, CASE WHEN created THEN 'CREATE' ELSE 'UPDATE' END, body, ?3, ?5, CAST(?6 AS uuid), ?7,
                     source_id, CAST(?8 AS text)
                FROM stored
            )
            SELECT kind, id, version FROM stored""";
    private static final String DELETE =
            """
            WITH gone AS (
              DELETE FROM directory.document d USING (%s) k WHERE k.kind = d.kind AND k.id = d.id
              RETURNING d.kind, d.id, d.version + 1 AS version, d.source_id
            )
            INSERT INTO directory.document_version
                   (kind, id, version, op, at, member_id, import_id, origin, source_id, reason)
            SELECT kind, id, version, 'DELETE', ?2, ?3, CAST(?4 AS uuid), ?5, source_id, CAST(?6 AS text) FROM gone
            RETURNING kind, id, version"""
                    .formatted(KEYS);
    private static final String HISTORY =
            """
            SELECT version, op, body::text, origin, source_id, member_id, import_id, reason, at
              FROM directory.document_version WHERE kind = ?1 AND id = ?2 ORDER BY version DESC""";
    private static final String REWRITE =
            """
            UPDATE directory.document_version SET body = CAST(?4 AS jsonb)
             WHERE kind = ?1 AND id = ?2 AND version = ?3""";
    private static final String OWN_SOURCE =
            """
            INSERT INTO directory.source (id, name, republish, kind) VALUES (?1, 'Verweisnetz', true, 'OWN')
            ON CONFLICT (name) DO UPDATE SET kind = 'OWN' RETURNING id""";

    @PersistenceContext
    private EntityManager em;

    /** A document with the hash of its canonical form. */
    record Found(StoredDocument document, String hash) {}

    /** A document on its way in. */
    record Revision(String kind, UUID id, ObjectNode body, String hash) {
        static Revision of(DocumentKey key, ObjectNode body, String hash) {
            return new Revision(key.kind().singular(), key.id(), body, hash);
        }
    }

    Map<DocumentKey, Found> find(Collection<DocumentKey> keys, boolean forUpdate) {
        var sql = forUpdate ? FIND + " FOR UPDATE OF d" : FIND;
        var found = new HashMap<DocumentKey, Found>();
        for (var row : Rows.all(em.createNativeQuery(sql).setParameter(1, json(keys)))) {
            var key = key(row);
            found.put(
                    key,
                    new Found(
                            new StoredDocument(
                                    key,
                                    ((Number) row[2]).longValue(),
                                    DocumentJson.read(row[3]),
                                    (UUID) row[4],
                                    Rows.time(row[5])),
                            (String) row[6]));
        }
        return found;
    }

    /** The newest body that each of these documents ever had, deleted ones included; all are of one kind. */
    Map<UUID, ObjectNode> lastBodies(Collection<DocumentKey> keys) {
        var bodies = new HashMap<UUID, ObjectNode>();
        for (var row : Rows.all(em.createNativeQuery(LAST_BODIES).setParameter(1, json(keys)))) {
            if (row[1] != null) {
                bodies.put((UUID) row[0], DocumentJson.read(row[1]));
            }
        }
        return bodies;
    }

    /** The version that each document has now. */
    Map<DocumentKey, Long> store(List<Revision> revisions, Origin origin) {
        var source = origin.source() == null ? ownSource() : origin.source();
        return versions(Rows.all(em.createNativeQuery(STORE)
                .setParameter(1, Json.write(revisions))
                .setParameter(2, source)
                .setParameter(3, Rows.time(origin.at()))
                .setParameter(4, origin.type().bringsSource())
                .setParameter(5, origin.member())
                .setParameter(6, origin.importId())
                .setParameter(7, origin.type().name())
                .setParameter(8, origin.reason())));
    }

    /** The version that tells of each deletion; documents that were not there are left out. */
    Map<DocumentKey, Long> delete(Collection<DocumentKey> keys, Origin origin) {
        return versions(Rows.all(em.createNativeQuery(DELETE)
                .setParameter(1, json(keys))
                .setParameter(2, Rows.time(origin.at()))
                .setParameter(3, origin.member())
                .setParameter(4, origin.importId())
                .setParameter(5, origin.type().name())
                .setParameter(6, origin.reason())));
    }

    List<DocumentVersion> history(DocumentKey key) {
        var query = em.createNativeQuery(HISTORY)
                .setParameter(1, key.kind().singular())
                .setParameter(2, key.id());
        return Rows.all(query).stream().map(DocumentRepository::version).toList();
    }

    void rewrite(DocumentKey key, long version, ObjectNode body) {
        em.createNativeQuery(REWRITE)
                .setParameter(1, key.kind().singular())
                .setParameter(2, key.id())
                .setParameter(3, version)
                .setParameter(4, body.toString())
                .executeUpdate();
    }

    private UUID ownSource() {
        return (UUID)
                em.createNativeQuery(OWN_SOURCE).setParameter(1, Ids.next()).getSingleResult();
    }

    static String json(Collection<DocumentKey> keys) {
        return Json.write(keys.stream()
                .map(key -> Map.of("kind", key.kind().singular(), "id", key.id()))
                .toList());
    }

    private static Map<DocumentKey, Long> versions(List<Object[]> rows) {
        var versions = new HashMap<DocumentKey, Long>();
        rows.forEach(row -> versions.put(key(row), ((Number) row[2]).longValue()));
        return versions;
    }

    private static DocumentKey key(Object[] row) {
        return new DocumentKey(EntityKind.valueOf(((String) row[0]).toUpperCase(Locale.ROOT)), (UUID) row[1]);
    }

    private static DocumentVersion version(Object[] row) {
        return new DocumentVersion(
                ((Number) row[0]).longValue(),
                DocumentVersion.Operation.valueOf((String) row[1]),
                body(row[2]),
                OriginType.valueOf((String) row[3]),
                (UUID) row[4],
                (UUID) row[5],
                (UUID) row[6],
                (String) row[7],
                Rows.time(row[8]));
    }

    private static @Nullable ObjectNode body(@Nullable Object column) {
        return column == null ? null : DocumentJson.read(column);
    }
}

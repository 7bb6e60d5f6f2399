package de.verweisnetz.directory.duplicates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.document.DocumentJson;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the keys of all documents, and finds documents by them. */
@ApplicationScoped
public class KeyRepository {
    private static final String PLACES_OF_ORGANIZATIONS =
            """
            SELECT o.id, l.body::text FROM unnest(CAST(?1 AS uuid[])) AS o (id)
             CROSS JOIN LATERAL (SELECT d.body FROM directory.document d
                                  WHERE d.organization_id = o.id AND d.kind = 'location' ORDER BY d.id LIMIT 50) l""";
    private static final String PLACES_OF_SERVICES =
            """
            SELECT o.id, l.body::text FROM unnest(CAST(?1 AS uuid[])) AS o (id)
             CROSS JOIN LATERAL (SELECT d.body FROM directory.document x
                                   JOIN directory.document d ON d.kind = 'location' AND d.id = x.location_id
                                  WHERE x.service_id = o.id AND x.kind = 'service_at_location' ORDER BY x.id LIMIT 50) l""";
    private static final String HASHES =
            "SELECT id, hash FROM directory.duplicate_subject WHERE kind = ?1 AND id = ANY (CAST(?2 AS uuid[]))";
    private static final String FORGET =
            "DELETE FROM directory.duplicate_%s WHERE kind = ?1 AND id = ANY (CAST(?2 AS uuid[]))";
    private static final String STORE_KEYS =
            """
            INSERT INTO directory.duplicate_key (kind, field, value, id)
            SELECT ?1, field, value, id
              FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS r (field text, value text, id uuid)""";
    private static final String STORE_SUBJECTS =
            """
            INSERT INTO directory.duplicate_subject (kind, id, hash)
            SELECT ?1, id, hash FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS r (id uuid, hash text)""";
    // A value that many have leads nowhere: what they are likely to share besides is a key of its own. The limits keep
    // the
    // planner from reading all keys for a join; they cut nothing off.
    private static final String PAIRS =
            """
            WITH mine AS MATERIALIZED (
              SELECT k.id, k.field, k.value FROM directory.duplicate_key k
               WHERE k.kind = ?1 AND k.id = ANY (CAST(?2 AS uuid[])) AND k.field = ANY (CAST(?3 AS text[]))
                 AND (SELECT count(*) FROM (SELECT FROM directory.duplicate_key o
                       WHERE o.kind = k.kind AND o.field = k.field AND o.value = k.value LIMIT ?4 + 1) AS holders) <= ?4
            )
            SELECT DISTINCT m.id, o.id FROM mine m
             CROSS JOIN LATERAL (SELECT k.id FROM directory.duplicate_key k
                                  WHERE k.kind = ?1 AND k.field = m.field AND k.value = m.value AND k.id <> m.id LIMIT ?4) o""";
    private static final String KEYS =
            "SELECT id, field, value FROM directory.duplicate_key WHERE kind = ?1 AND id = ANY (CAST(?2 AS uuid[]))";
    private static final String HOLDERS =
            """
            SELECT r.field, r.value, (SELECT count(*) FROM (SELECT FROM directory.duplicate_key o
                WHERE o.kind = ?1 AND o.field = r.field AND o.value = r.value LIMIT ?3) AS holders)
              FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS r (field text, value text)""";
    private static final int MOST_HOLDERS = 40;
    private static final String LEADING = Arrays.stream(KeyField.values())
            .filter(KeyField::leads)
            .map(KeyField::name)
            .collect(Collectors.joining(",", "{", "}"));

    @PersistenceContext
    private EntityManager em;

    /** Two documents that share a value. */
    record Pair(UUID first, UUID second) {
        /** The same pair from either side. */
        static Pair of(UUID one, UUID other) {
            return one.toString().compareTo(other.toString()) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /** The places by which each of these organisations or services is compared. */
    Map<UUID, List<ObjectNode>> places(EntityKind kind, Collection<UUID> owners) {
        var places = new HashMap<UUID, List<ObjectNode>>();
        if (kind == EntityKind.ORGANIZATION || kind == EntityKind.SERVICE) {
            var sql = kind == EntityKind.ORGANIZATION ? PLACES_OF_ORGANIZATIONS : PLACES_OF_SERVICES;
            for (var row : Rows.all(em.createNativeQuery(sql).setParameter(1, array(owners)))) {
                places.computeIfAbsent((UUID) row[0], id -> new ArrayList<>()).add(DocumentJson.read(row[1]));
            }
        }
        return places;
    }

    Map<UUID, String> hashes(EntityKind kind, Collection<UUID> documents) {
        return Rows.all(query(HASHES, kind, documents)).stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    void replace(EntityKind kind, Collection<UUID> former, Collection<Subject> subjects) {
        query(FORGET.formatted("key"), kind, former).executeUpdate();
        query(FORGET.formatted("subject"), kind, former).executeUpdate();
        var keys = subjects.stream().flatMap(KeyRepository::rows).toList();
        store(STORE_KEYS, kind, keys);
        store(
                STORE_SUBJECTS,
                kind,
                subjects.stream()
                        .map(subject -> Map.of("id", subject.document().id(), "hash", subject.hash()))
                        .toList());
    }

    /** Every pair of one of these documents and another one that shares a telling value with it. */
    Set<Pair> pairs(EntityKind kind, Collection<UUID> documents) {
        var pairs = new HashSet<Pair>();
        var query = query(PAIRS, kind, documents).setParameter(3, LEADING).setParameter(4, MOST_HOLDERS);
        Rows.all(query).forEach(row -> pairs.add(Pair.of((UUID) row[0], (UUID) row[1])));
        return pairs;
    }

    Map<UUID, Subject> subjects(EntityKind kind, Collection<UUID> documents) {
        var keys = new HashMap<UUID, List<Key>>();
        for (var row : Rows.all(query(KEYS, kind, documents))) {
            keys.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                    .add(new Key(KeyField.valueOf((String) row[1]), (String) row[2]));
        }
        var subjects = new HashMap<UUID, Subject>();
        keys.forEach((id, own) -> subjects.put(id, Subject.of(new DocumentKey(kind, id), own)));
        return subjects;
    }

    Rarity rarity(EntityKind kind, Collection<Key> weighed) {
        var keys = weighed.stream()
                .map(key -> Map.of("field", key.field().name(), "value", key.value()))
                .toList();
        var holders = new HashMap<Key, Integer>();
        var query = em.createNativeQuery(HOLDERS)
                .setParameter(1, kind.singular())
                .setParameter(2, Json.write(keys))
                .setParameter(3, Rarity.COMMON);
        Rows.all(query)
                .forEach(row -> holders.put(
                        new Key(KeyField.valueOf((String) row[0]), (String) row[1]), ((Number) row[2]).intValue()));
        return new Rarity(holders);
    }

    private static Stream<Map<String, Object>> rows(Subject subject) {
        return subject.all().stream()
                .map(key -> Map.of(
                        "field",
                        key.field().name(),
                        "value",
                        key.value(),
                        "id",
                        subject.document().id()));
    }

    private void store(String sql, EntityKind kind, List<? extends Map<String, ?>> rows) {
        if (!rows.isEmpty()) {
            em.createNativeQuery(sql)
                    .setParameter(1, kind.singular())
                    .setParameter(2, Json.write(rows))
                    .executeUpdate();
        }
    }

    private Query query(String sql, EntityKind kind, Collection<UUID> documents) {
        return em.createNativeQuery(sql).setParameter(1, kind.singular()).setParameter(2, array(documents));
    }

    static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}

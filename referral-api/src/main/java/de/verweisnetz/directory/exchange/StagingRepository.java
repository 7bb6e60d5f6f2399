package de.verweisnetz.directory.exchange;

import de.verweisnetz.directory.document.DocumentJson;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Records that were read and are not in the directory yet. */
@ApplicationScoped
public class StagingRepository {
    private static final String INSERT =
            """
            INSERT INTO directory.staged_record (import_id, row, rank, kind, id, original_id, file, line, body, hash, state,
                                                 named)
            SELECT ?1, row, rank, kind, id, original_id, file, line, body, decode(hash, 'hex'), state, named
              FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS r (row bigint, rank smallint, kind text, id uuid,
                   original_id text, file text, line bigint, body jsonb, hash text, state text, named uuid)""";
    private static final String PAGE =
            """
            SELECT row, rank, kind, id, original_id, file, line, body::text, encode(hash, 'hex'), state, named
              FROM directory.staged_record
             WHERE import_id = ?1 AND state = 'STAGED' AND (rank, row) > (?2, ?3) ORDER BY rank, row LIMIT ?4""";
    private static final String ROWS =
            """
            SELECT row, rank, kind, id, original_id, file, line, body::text, encode(hash, 'hex'), state, named
              FROM directory.staged_record
             WHERE import_id = ?1 AND row = ANY (CAST(?2 AS bigint[])) AND body IS NOT NULL ORDER BY row""";
    private static final String REPLACE =
            """
            UPDATE directory.staged_record s
               SET id = r.id, body = r.body, hash = decode(r.hash, 'hex'), state = r.state, named = r.named
              FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS r (row bigint, id uuid, body jsonb, hash text, state text,
                   named uuid)
             WHERE s.import_id = ?1 AND s.row = r.row""";
    private static final String QUARANTINE =
            """
            UPDATE directory.staged_record SET state = 'QUARANTINED', effect = 'INVALID'
             WHERE import_id = ?1 AND row = ANY (CAST(?2 AS bigint[]))""";
    // Findings of reading name a record by its id; one that is an error keeps the record out.
    private static final String QUARANTINE_UNREADABLE =
            """
            WITH bad AS (
              UPDATE directory.import_finding f SET row = s.row
                FROM directory.staged_record s
               WHERE f.import_id = ?1 AND f.row IS NULL AND f.severity = 'ERROR'
                 AND s.import_id = ?1 AND s.kind = f.kind AND coalesce(s.named, s.id)::text = lower(f.id)
              RETURNING s.row)
            UPDATE directory.staged_record s SET state = 'QUARANTINED', effect = 'INVALID'
              FROM bad WHERE s.import_id = ?1 AND s.row = bad.row""";
    private static final String REPEATED =
            """
            SELECT row, rank, kind, id, original_id, file, line, body::text, encode(hash, 'hex'), state, named FROM (
              SELECT *, row_number() OVER (PARTITION BY kind, coalesce(named, id) ORDER BY state = 'STAGED', row) AS nth
                FROM directory.staged_record
               WHERE import_id = ?1 AND id IS NOT NULL AND body IS NOT NULL AND state <> 'QUARANTINED') r
             WHERE nth > 1 AND state = 'STAGED'""";
    private static final String KNOWN =
            """
            SELECT id::text, kind FROM directory.staged_record
             WHERE import_id = ?1 AND state <> 'QUARANTINED' AND body IS NOT NULL AND id = ANY (CAST(?2 AS uuid[]))
            UNION SELECT id::text, kind FROM directory.document WHERE id = ANY (CAST(?2 AS uuid[]))""";
    private static final String HIDDEN =
            """
            SELECT k.id, coalesce(d.body, last.body) -> 'verweisnetz' ->> 'address_visibility'
              FROM unnest(CAST(?1 AS uuid[])) AS k (id)
              LEFT JOIN directory.document d ON d.kind = 'location' AND d.id = k.id
              LEFT JOIN LATERAL (SELECT v.body FROM directory.document_version v
                                  WHERE v.kind = 'location' AND v.id = k.id AND v.body IS NOT NULL
                                  ORDER BY v.version DESC LIMIT 1) last ON d.id IS NULL
             WHERE coalesce(d.body, last.body) IS NOT NULL""";

    @PersistenceContext
    private EntityManager em;

    void insert(UUID id, List<StagedRow> rows) {
        em.createNativeQuery(INSERT)
                .setParameter(1, id)
                .setParameter(2, Json.write(rows))
                .executeUpdate();
    }

    void clear(UUID id) {
        em.createNativeQuery("DELETE FROM directory.staged_record WHERE import_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /**
     * Tells the planner what is there: of an import that came since it last looked it expects a single row, and answers
     * with plans that cost the square of what there is.
     */
    void gatherStatistics() {
        em.createNativeQuery("ANALYZE directory.staged_record (import_id, row, rank, kind, id, state, effect)")
                .executeUpdate();
    }

    /** Records still to be checked, in the order of writing, after a place in it. */
    List<StagedRow> page(UUID id, int afterRank, long afterRow, int limit) {
        return Rows.all(em.createNativeQuery(PAGE)
                        .setParameter(1, id)
                        .setParameter(2, afterRank)
                        .setParameter(3, afterRow)
                        .setParameter(4, limit))
                .stream()
                .map(StagingRepository::row)
                .toList();
    }

    List<StagedRow> rows(UUID id, Collection<Long> rows) {
        return Rows.all(em.createNativeQuery(ROWS).setParameter(1, id).setParameter(2, longs(rows))).stream()
                .map(StagingRepository::row)
                .toList();
    }

    /** Puts other documents, bodies and states in the place of those that the rows have. */
    void replace(UUID id, List<StagedRow> rows) {
        em.createNativeQuery(REPLACE)
                .setParameter(1, id)
                .setParameter(2, Json.write(rows))
                .executeUpdate();
    }

    void quarantine(UUID id, Collection<Long> rows) {
        if (!rows.isEmpty()) {
            em.createNativeQuery(QUARANTINE)
                    .setParameter(1, id)
                    .setParameter(2, longs(rows))
                    .executeUpdate();
        }
    }

    void quarantineUnreadable(UUID id) {
        em.createNativeQuery(QUARANTINE_UNREADABLE).setParameter(1, id).executeUpdate();
    }

    /** Rows whose id another row had before them. */
    List<StagedRow> repeated(UUID id) {
        return Rows.all(em.createNativeQuery(REPEATED).setParameter(1, id)).stream()
                .map(StagingRepository::row)
                .toList();
    }

    /** What documents these ids name that the import brings or the directory has, each as {@code kind/id}. */
    Set<String> known(UUID id, Collection<String> ids) {
        var known = new HashSet<String>();
        for (var row : Rows.all(em.createNativeQuery(KNOWN).setParameter(1, id).setParameter(2, texts(ids)))) {
            known.add(row[1] + "/" + row[0]);
        }
        return known;
    }

    /** What the directory says, or said last, about who may know the address of these places. */
    Map<UUID, String> visibility(Collection<UUID> places) {
        var visibility = new HashMap<UUID, String>();
        for (var row : Rows.all(em.createNativeQuery(HIDDEN)
                .setParameter(1, texts(places.stream().map(UUID::toString).toList())))) {
            if (row[1] != null) {
                visibility.put((UUID) row[0], (String) row[1]);
            }
        }
        return visibility;
    }

    static StagedRow row(Object[] row) {
        return new StagedRow(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).intValue(),
                (String) row[2],
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                ((Number) row[6]).longValue(),
                DocumentJson.read(row[7]),
                (String) row[8],
                (String) row[9],
                (UUID) row[10]);
    }

    static String longs(Collection<Long> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    static String texts(Collection<String> values) {
        return values.stream().collect(Collectors.joining(",", "{", "}"));
    }
}

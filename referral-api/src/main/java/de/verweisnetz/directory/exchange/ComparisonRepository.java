package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.document.DocumentJson;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares what an import brought with the directory, by hashes and for all records at once as far as that goes. */
@ApplicationScoped
public class ComparisonRepository {
    private static final List<String> EFFECTS =
            List.of("NEW", "CHANGED", "UNCHANGED", "CONFLICT", "INVALID", "REMOVED");
    // p is what the source said last. A record that says the same again changes nothing, whatever was done here since.
    // Looks each record up by its key: joined instead, all with all would be compared when the planner thinks them few.
    private static final String CLASSIFY =
            """
            UPDATE directory.staged_record s
               SET (effect, keep, state) = (
                     SELECT c.effect, CASE c.effect WHEN 'CONFLICT' THEN 'OURS' END,
                            CASE WHEN c.effect IS NULL THEN s.state WHEN c.effect = 'UNCHANGED' THEN 'SETTLED'
                                 ELSE 'READY' END
                       FROM (SELECT CASE
                                      WHEN d.id IS NULL AND p.id IS NULL AND s.named IS NULL THEN 'NEW'
                                      WHEN d.id IS NULL AND p.hash = s.hash THEN 'UNCHANGED'
                                      WHEN d.id IS NULL THEN 'CONFLICT'
                                      WHEN d.hash = s.hash OR p.hash = s.hash THEN 'UNCHANGED'
                                      WHEN p.hash = d.hash THEN 'CHANGED'
                                    END AS effect
                               FROM (VALUES (1)) AS one
                               LEFT JOIN directory.document d ON d.kind = s.kind AND d.id = s.id
                               LEFT JOIN directory.provenance p
                                 ON p.kind = s.kind AND p.id = coalesce(s.named, s.id) AND p.source_id = ?2) c)
             WHERE s.import_id = ?1 AND s.state = 'STAGED'""";
    private static final String BOTH_CHANGED =
            """
            SELECT s.row, s.body::text, d.body::text, coalesce(p.base, v.body)::text
              FROM directory.staged_record s
              JOIN directory.document d ON d.kind = s.kind AND d.id = s.id
              LEFT JOIN directory.provenance p
                ON p.kind = s.kind AND p.id = coalesce(s.named, s.id) AND p.source_id = ?2
              LEFT JOIN directory.document_version v ON v.kind = p.kind AND v.id = p.id AND v.version = p.version
             WHERE s.import_id = ?1 AND %s ORDER BY s.row LIMIT ?3""";
    private static final String SETTLE =
            """
            UPDATE directory.staged_record s
               SET effect = r.effect, keep = CASE r.effect WHEN 'CONFLICT' THEN 'OURS' END,
                   state = CASE r.effect WHEN 'UNCHANGED' THEN 'SETTLED' ELSE 'READY' END
              FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS r (row bigint, effect text)
             WHERE s.import_id = ?1 AND s.row = r.row""";
    // A difference of two sets is hashed or sorted, however few records the planner expects.
    private static final String MISSING =
            """
            SELECT p.kind, p.id, p.file, p.line, p.original_id
              FROM (SELECT kind, id FROM directory.provenance WHERE source_id = ?2
                    EXCEPT
                    SELECT kind, id FROM directory.staged_record WHERE import_id = ?1) m
              JOIN directory.provenance p ON p.kind = m.kind AND p.id = m.id AND p.source_id = ?2
              JOIN directory.document d ON d.kind = p.kind AND d.id = p.id AND d.source_id = p.source_id""";
    private static final String REPORT_MISSING =
            """
            INSERT INTO directory.import_finding (import_id, severity, kind, id, pointer, code, arguments)
            SELECT ?1, 'WARNING', m.kind, m.id::text, '', 'missing-from-source', '[]' FROM (%s) m"""
                    .formatted(MISSING);
    private static final String STAGE_REMOVALS =
            """
            INSERT INTO directory.staged_record (import_id, row, rank, kind, id, original_id, file, line, state, effect)
            SELECT ?1, (SELECT coalesce(max(row), 0) FROM directory.staged_record WHERE import_id = ?1)
                       + row_number() OVER (ORDER BY m.kind, m.id),
                   20 - array_position(ARRAY['taxonomy', 'taxonomy_term', 'organization', 'program', 'location', 'service',
                                             'service_at_location', 'meta_table_description'], m.kind),
                   m.kind, m.id, coalesce(m.original_id, ''), coalesce(m.file, ''), coalesce(m.line, 0), 'READY', 'REMOVED'
              FROM (%s) m"""
                    .formatted(MISSING);
    private static final String COUNTS =
            "SELECT effect, count(*) FROM directory.staged_record WHERE import_id = ?1 AND effect IS NOT NULL GROUP BY effect";

    @PersistenceContext
    private EntityManager em;

    /** A record that was changed on both sides. */
    record BothChanged(long row, ObjectNode theirs, ObjectNode ours, @Nullable ObjectNode base) {}

    /** What came of comparing one record. */
    record Outcome(long row, String effect) {}

    void classify(UUID id, UUID source) {
        em.createNativeQuery(CLASSIFY)
                .setParameter(1, id)
                .setParameter(2, source)
                .executeUpdate();
    }

    /** Records that hashes cannot decide, as long as there are any. */
    List<BothChanged> undecided(UUID id, UUID source, int limit) {
        return bothChanged("s.state = 'STAGED'", id, source, limit);
    }

    /** The same for given rows, whatever became of them. */
    List<BothChanged> bothChanged(UUID id, UUID source, List<Long> rows) {
        return rows.isEmpty()
                ? List.of()
                : bothChanged(
                        "s.row = ANY (CAST('" + StagingRepository.longs(rows) + "' AS bigint[]))",
                        id,
                        source,
                        rows.size());
    }

    private List<BothChanged> bothChanged(String which, UUID id, UUID source, int limit) {
        return Rows.all(em.createNativeQuery(BOTH_CHANGED.formatted(which))
                        .setParameter(1, id)
                        .setParameter(2, source)
                        .setParameter(3, limit))
                .stream()
                .map(row -> new BothChanged(
                        ((Number) row[0]).longValue(),
                        DocumentJson.read(row[1]),
                        DocumentJson.read(row[2]),
                        row[3] == null ? null : DocumentJson.read(row[3])))
                .toList();
    }

    void settle(UUID id, List<Outcome> outcomes) {
        em.createNativeQuery(SETTLE)
                .setParameter(1, id)
                .setParameter(2, Json.write(outcomes))
                .executeUpdate();
    }

    /** Names what came from the source before and is not in the file, and has it deleted if that was asked for. */
    void missing(ImportBatch batch) {
        em.createNativeQuery(
                        "DELETE FROM directory.staged_record WHERE import_id = ?1 AND effect = 'REMOVED' AND state = 'READY'")
                .setParameter(1, batch.id())
                .executeUpdate();
        em.createNativeQuery(
                        "DELETE FROM directory.import_finding WHERE import_id = ?1 AND code = 'missing-from-source'")
                .setParameter(1, batch.id())
                .executeUpdate();
        source(REPORT_MISSING, batch);
        if (batch.removeMissing()) {
            source(STAGE_REMOVALS, batch);
        }
    }

    private void source(String sql, ImportBatch batch) {
        em.createNativeQuery(sql)
                .setParameter(1, batch.id())
                .setParameter(2, batch.source())
                .executeUpdate();
    }

    /** How many records there are by what the import does to them. */
    Map<String, Long> counts(UUID id) {
        var counts = new LinkedHashMap<String, Long>();
        EFFECTS.forEach(effect -> counts.put(effect.toLowerCase(Locale.ROOT), 0L));
        for (var row : Rows.all(em.createNativeQuery(COUNTS).setParameter(1, id))) {
            counts.put(((String) row[0]).toLowerCase(Locale.ROOT), ((Number) row[1]).longValue());
        }
        return counts;
    }

    long ready(UUID id) {
        return ((Number) em.createNativeQuery(
                                "SELECT count(*) FROM directory.staged_record WHERE import_id = ?1 AND state = 'READY'")
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue();
    }

    int decide(UUID id, String keep, @Nullable List<Long> rows) {
        var query = em.createNativeQuery("UPDATE directory.staged_record SET keep = ?2"
                        + " WHERE import_id = ?1 AND effect = 'CONFLICT' AND state = 'READY'"
                        + (rows == null ? "" : " AND row = ANY (CAST(?3 AS bigint[]))"))
                .setParameter(1, id)
                .setParameter(2, keep);
        return rows == null
                ? query.executeUpdate()
                : query.setParameter(3, StagingRepository.longs(rows)).executeUpdate();
    }
}

package de.verweisnetz.directory.exchange;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows that cannot be taken as they are. */
@ApplicationScoped
public class QuarantineRepository {
    private static final String COLUMNS =
            """
            SELECT row, rank, kind, id, original_id, file, line, body::text, encode(hash, 'hex'), state, named, corrected
              FROM directory.staged_record WHERE import_id = ?1 AND state = 'QUARANTINED'""";
    private static final String PAGE = COLUMNS + " AND row > ?2 ORDER BY row LIMIT ?3";
    private static final String ONE = COLUMNS + " AND row = ?2 FOR UPDATE";
    private static final String CORRECT =
            """
            UPDATE directory.staged_record
               SET kind = ?3, rank = ?4, id = CAST(?5 AS uuid), body = CAST(?6 AS jsonb), hash = decode(?7, 'hex'),
                   named = CAST(?8 AS uuid), corrected = true
             WHERE import_id = ?1 AND row = ?2""";
    // What was wrong with the file itself cannot be seen in the record: only a correction clears it.
    private static final String CAN_BE_CHECKED =
            """
            s.import_id = ?1 AND s.state = 'QUARANTINED' AND s.kind = ANY (CAST(?2 AS text[]))
               AND (s.corrected OR NOT EXISTS (
                     SELECT FROM directory.import_finding o
                      WHERE o.import_id = ?1 AND o.row = s.row AND o.severity = 'ERROR'
                        AND o.code = ANY (CAST(?3 AS text[]))))""";
    private static final String FORGET_FINDINGS =
            """
            WITH again AS (SELECT s.row FROM directory.staged_record s WHERE %s)
            DELETE FROM directory.import_finding f USING again WHERE f.import_id = ?1 AND f.row = again.row"""
                    .formatted(CAN_BE_CHECKED);
    private static final String RELEASE =
            "UPDATE directory.staged_record s SET state = 'STAGED', effect = NULL WHERE s.row = ANY (CAST(?4 AS bigint[])) AND "
                    + CAN_BE_CHECKED;
    private static final String ROWS = "SELECT s.row FROM directory.staged_record s WHERE " + CAN_BE_CHECKED;
    private static final String KINDS = all(Stream.of(EntityKind.values()).map(EntityKind::singular));
    private static final String FILE_CODES = all(
            Stream.of(FindingCode.values()).filter(FindingCode::concernsFile).map(FindingCode::key));

    @PersistenceContext
    private EntityManager em;

    /** A row, and whether somebody changed it. */
    record Kept(StagedRow row, boolean corrected) {}

    List<Kept> page(UUID id, long after, int limit) {
        return Rows.all(em.createNativeQuery(PAGE)
                        .setParameter(1, id)
                        .setParameter(2, after)
                        .setParameter(3, limit))
                .stream()
                .map(QuarantineRepository::kept)
                .toList();
    }

    long count(UUID id) {
        return number(
                "SELECT count(*) FROM directory.staged_record WHERE import_id = ?1 AND state = 'QUARANTINED'", id);
    }

    Optional<Kept> find(UUID id, long row) {
        return Rows.first(em.createNativeQuery(ONE).setParameter(1, id).setParameter(2, row))
                .map(QuarantineRepository::kept);
    }

    void correct(UUID id, StagedRow row) {
        em.createNativeQuery(CORRECT)
                .setParameter(1, id)
                .setParameter(2, row.row())
                .setParameter(3, row.kind())
                .setParameter(4, row.rank())
                .setParameter(5, row.id() == null ? null : row.id().toString())
                .setParameter(6, row.body().toString())
                .setParameter(7, row.hash())
                .setParameter(8, row.named() == null ? null : row.named().toString())
                .executeUpdate();
    }

    /** Has everything checked once more that may have become good. */
    @SuppressWarnings("unchecked")
    void release(UUID id) {
        List<Long> rows = checkable(ROWS, id).getResultList();
        checkable(FORGET_FINDINGS, id).executeUpdate();
        checkable(RELEASE, id).setParameter(4, StagingRepository.longs(rows)).executeUpdate();
    }

    /** Whether the check came to its end, so that the writing may begin or go on. */
    boolean allChecked(ImportBatch batch) {
        return batch.staged()
                && number(
                                "SELECT count(*) FROM directory.staged_record WHERE import_id = ?1 AND state = 'STAGED'",
                                batch.id())
                        == 0
                && number("SELECT count(*) FROM directory.staged_record WHERE import_id = ?1", batch.id()) > 0;
    }

    private jakarta.persistence.Query checkable(String sql, UUID id) {
        return em.createNativeQuery(sql)
                .setParameter(1, id)
                .setParameter(2, KINDS)
                .setParameter(3, FILE_CODES);
    }

    private long number(String sql, @Nullable UUID id) {
        return ((Number) em.createNativeQuery(sql).setParameter(1, id).getSingleResult()).longValue();
    }

    private static String all(Stream<String> texts) {
        return texts.collect(Collectors.joining(",", "{", "}"));
    }

    private static Kept kept(Object[] row) {
        return new Kept(StagingRepository.row(row), (Boolean) row[11]);
    }
}

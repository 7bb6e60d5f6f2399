package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.DecisionRequest.Keep;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records on their way from an import into the directory, and what the source is remembered to have said. */
@ApplicationScoped
public class WritingRepository {
    private static final String CHUNK =
            """
            SELECT s.row, s.kind, s.id, s.keep, s.body::text, encode(s.hash, 'hex'), d.version, encode(d.hash, 'hex'),
                   encode(p.hash, 'hex'), s.named, d.source_id
              FROM directory.staged_record s
              LEFT JOIN directory.document d ON d.kind = s.kind AND d.id = s.id
              LEFT JOIN directory.provenance p
                ON p.kind = s.kind AND p.id = coalesce(s.named, s.id) AND p.source_id = ?2
             WHERE s.import_id = ?1 AND s.state = 'READY' ORDER BY s.rank, s.row LIMIT ?3""";
    private static final String KEEP_EARLIER =
            """
            UPDATE directory.staged_record s SET earlier = to_jsonb(p)
              FROM directory.provenance p
             WHERE s.import_id = ?1 AND s.row = ANY (CAST(?3 AS bigint[]))
               AND p.kind = s.kind AND p.id = coalesce(s.named, s.id) AND p.source_id = ?2""";
    private static final String DONE =
            """
            UPDATE directory.staged_record s
               SET state = 'DONE', previous_version = r.previous_version, written_version = r.written_version
              FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS r (row bigint, previous_version bigint, written_version bigint)
             WHERE s.import_id = ?1 AND s.row = r.row""";
    // A place that was not allowed to become more visible: what the file said about it is not kept anywhere.
    private static final String HIDE =
            """
            UPDATE directory.staged_record s SET body = d.body
              FROM directory.document d
             WHERE s.import_id = ?1 AND s.row = ANY (CAST(?2 AS bigint[])) AND d.kind = s.kind AND d.id = s.id""";
    private static final String REMEMBER =
            """
            INSERT INTO directory.provenance AS p (kind, id, source_id, import_id, file, line, original_id, hash, version,
                                                   base, at)
            SELECT s.kind, coalesce(s.named, s.id), ?2, ?1, s.file, s.line, s.original_id, s.hash, d.version,
                   CASE WHEN d.hash <> s.hash OR s.named IS NOT NULL THEN s.body END, ?3
              FROM directory.staged_record s JOIN directory.document d ON d.kind = s.kind AND d.id = s.id
             WHERE s.import_id = ?1 AND s.body IS NOT NULL AND %s
             ORDER BY s.kind, coalesce(s.named, s.id)
            ON CONFLICT (kind, id, source_id) DO UPDATE
               SET import_id = excluded.import_id, file = excluded.file, line = excluded.line,
                   original_id = excluded.original_id, hash = excluded.hash, version = excluded.version,
                   base = excluded.base, at = excluded.at""";
    private static final String FORGET =
            """
            DELETE FROM directory.provenance p USING directory.staged_record s
             WHERE s.import_id = ?1 AND s.row = ANY (CAST(?3 AS bigint[])) AND s.body IS NULL
               AND p.kind = s.kind AND p.id = s.id AND p.source_id = ?2""";
    private static final String AMONG = "s.row = ANY (CAST(?4 AS bigint[]))";
    // The directory had it already, but not from this source.
    private static final String SAME_FROM_ELSEWHERE =
            """
            s.state = 'SETTLED' AND s.effect = 'UNCHANGED' AND (d.hash = s.hash OR s.named IS NOT NULL)
               AND NOT EXISTS (SELECT FROM directory.provenance o
                                WHERE o.kind = s.kind AND o.id = coalesce(s.named, s.id) AND o.source_id = ?2)""";

    @PersistenceContext
    private EntityManager em;

    /**
     * A record to be written, beside what the directory has.
     *
     * @param body null deletes the document
     * @param version what the directory has; null = nothing
     * @param saidBefore hash of what the source said last; null = nothing
     * @param absorbed whether the source names it by an id that was merged away
     * @param owner the source that the document belongs to; null = there is no document
     */
    record Pending(
            long row,
            DocumentKey key,
            Keep keep,
            @Nullable ObjectNode body,
            @Nullable String hash,
            @Nullable Long version,
            @Nullable String storedHash,
            @Nullable String saidBefore,
            boolean absorbed,
            @Nullable UUID owner) {

        boolean storedHashIs(@Nullable String other) {
            return storedHash != null && storedHash.equals(other);
        }
    }

    /** What was written for a record; no version when the directory stayed as it was. */
    record Written(long row, @Nullable Long previousVersion, @Nullable Long writtenVersion) {}

    List<Pending> next(UUID id, UUID source, int limit) {
        return Rows.all(em.createNativeQuery(CHUNK)
                        .setParameter(1, id)
                        .setParameter(2, source)
                        .setParameter(3, limit))
                .stream()
                .map(WritingRepository::pending)
                .toList();
    }

    void done(ImportBatch batch, List<Written> written, Collection<Long> hidden, Instant at) {
        var rows = StagingRepository.longs(written.stream().map(Written::row).toList());
        run(KEEP_EARLIER, batch, rows);
        em.createNativeQuery(DONE)
                .setParameter(1, batch.id())
                .setParameter(2, Json.write(written))
                .executeUpdate();
        if (!hidden.isEmpty()) {
            em.createNativeQuery(HIDE)
                    .setParameter(1, batch.id())
                    .setParameter(2, StagingRepository.longs(hidden))
                    .executeUpdate();
        }
        remember(AMONG, batch, at).setParameter(4, rows).executeUpdate();
        run(FORGET, batch, rows);
    }

    /** Notes what was in the directory already that this source says it too. */
    void rememberSame(ImportBatch batch, Instant at) {
        remember(SAME_FROM_ELSEWHERE, batch, at).executeUpdate();
    }

    private jakarta.persistence.Query remember(String which, ImportBatch batch, Instant at) {
        return em.createNativeQuery(REMEMBER.formatted(which))
                .setParameter(1, batch.id())
                .setParameter(2, batch.source())
                .setParameter(3, Rows.time(at));
    }

    private void run(String sql, ImportBatch batch, String rows) {
        em.createNativeQuery(sql)
                .setParameter(1, batch.id())
                .setParameter(2, batch.source())
                .setParameter(3, rows)
                .executeUpdate();
    }

    private static Pending pending(Object[] row) {
        return new Pending(
                ((Number) row[0]).longValue(),
                new DocumentKey(EntityKind.valueOf(((String) row[1]).toUpperCase(Locale.ROOT)), (UUID) row[2]),
                row[3] == null ? Keep.OURS : Keep.valueOf((String) row[3]),
                row[4] == null ? null : DocumentJson.read(row[4]),
                (String) row[5],
                row[6] == null ? null : ((Number) row[6]).longValue(),
                (String) row[7],
                (String) row[8],
                row[9] != null,
                (UUID) row[10]);
    }
}

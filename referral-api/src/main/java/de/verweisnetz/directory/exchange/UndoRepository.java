package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.document.DocumentJson;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an import wrote, on the way back. */
@ApplicationScoped
public class UndoRepository {
    private static final String CHUNK =
            """
            SELECT s.row, s.kind, s.id, s.previous_version, s.written_version, before.body::text, s.body IS NULL,
                   now.version, now.of_others
              FROM directory.staged_record s
              LEFT JOIN directory.document_version before
                ON before.kind = s.kind AND before.id = s.id AND before.version = s.previous_version
              LEFT JOIN LATERAL (SELECT max(v.version) AS version,
                                       max(v.version) FILTER (WHERE v.import_id IS DISTINCT FROM ?1) AS of_others
                                  FROM directory.document_version v WHERE v.kind = s.kind AND v.id = s.id) now ON true
             WHERE s.import_id = ?1 AND s.state = 'DONE' ORDER BY s.rank DESC, s.row DESC LIMIT ?2""";
    private static final String UNDONE =
            "UPDATE directory.staged_record SET state = 'UNDONE' WHERE import_id = ?1 AND row = ANY (CAST(?2 AS bigint[]))";
    // The document belongs again to the source that it came from before; the right to republish goes by it.
    private static final String GIVE_BACK =
            """
            UPDATE directory.document d SET source_id = before.source_id
              FROM directory.staged_record s
              JOIN directory.document_version before
                ON before.kind = s.kind AND before.id = s.id AND before.version = s.previous_version
             WHERE s.import_id = ?1 AND s.row = ANY (CAST(?2 AS bigint[])) AND d.kind = s.kind AND d.id = s.id""";
    private static final String FORGET =
            """
            DELETE FROM directory.provenance p USING directory.staged_record s
             WHERE s.import_id = ?1 AND s.row = ANY (CAST(?2 AS bigint[]))
               AND p.kind = s.kind AND p.id = coalesce(s.named, s.id) AND p.import_id = ?1""";
    private static final String RESTORE =
            """
            INSERT INTO directory.provenance
            SELECT e.* FROM directory.staged_record s,
                   LATERAL jsonb_populate_record(NULL::directory.provenance, s.earlier) e
             WHERE s.import_id = ?1 AND s.row = ANY (CAST(?2 AS bigint[])) AND s.earlier IS NOT NULL
            ON CONFLICT (kind, id, source_id) DO NOTHING""";
    // The version that the source spoke of may have a new number now: the document was written again to get it back.
    private static final String RENUMBER =
            """
            UPDATE directory.provenance p SET version = d.version
              FROM directory.staged_record s JOIN directory.document d ON d.kind = s.kind AND d.id = s.id
             WHERE s.import_id = ?1 AND s.row = ANY (CAST(?2 AS bigint[])) AND s.earlier IS NOT NULL
               AND s.named IS NULL AND p.kind = s.kind AND p.id = s.id AND p.base IS NULL AND p.hash = d.hash""";

    @PersistenceContext
    private EntityManager em;

    /**
     * A record that was written.
     *
     * @param previous its version before; null = there was none
     * @param written the version that was written; null = the directory stayed as it was
     * @param before its body before
     * @param removal whether the import deleted it
     * @param newest the newest version there is
     * @param newestOfOthers the newest that this import has nothing to do with
     */
    record Done(
            long row,
            DocumentKey key,
            @Nullable Long previous,
            @Nullable Long written,
            @Nullable ObjectNode before,
            boolean removal,
            @Nullable Long newest,
            @Nullable Long newestOfOthers) {

        boolean changedSince() {
            return written != null && newestOfOthers != null && newestOfOthers > written;
        }
    }

    List<Done> next(UUID id, int limit) {
        return Rows.all(em.createNativeQuery(CHUNK).setParameter(1, id).setParameter(2, limit)).stream()
                .map(UndoRepository::done)
                .toList();
    }

    /** How many records there are to be taken back. */
    long count(UUID id) {
        return ((Number) em.createNativeQuery(
                                "SELECT count(*) FROM directory.staged_record WHERE import_id = ?1 AND state = 'DONE'")
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue();
    }

    void giveBack(UUID id, Collection<Long> rows) {
        run(GIVE_BACK, id, rows);
    }

    void undone(UUID id, Collection<Long> rows, Collection<Long> takenBack) {
        run(FORGET, id, takenBack);
        run(RESTORE, id, takenBack);
        run(RENUMBER, id, takenBack);
        run(UNDONE, id, rows);
    }

    private void run(String sql, UUID id, Collection<Long> rows) {
        if (!rows.isEmpty()) {
            em.createNativeQuery(sql)
                    .setParameter(1, id)
                    .setParameter(2, StagingRepository.longs(rows))
                    .executeUpdate();
        }
    }

    private static Done done(Object[] row) {
        return new Done(
                ((Number) row[0]).longValue(),
                new DocumentKey(EntityKind.valueOf(((String) row[1]).toUpperCase(Locale.ROOT)), (UUID) row[2]),
                number(row[3]),
                number(row[4]),
                row[5] == null ? null : DocumentJson.read(row[5]),
                (Boolean) row[6],
                number(row[7]),
                number(row[8]));
    }

    private static @Nullable Long number(@Nullable Object column) {
        return column == null ? null : ((Number) column).longValue();
    }
}

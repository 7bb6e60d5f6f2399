package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.document.DocumentJson;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an import changes or changed, document by document. */
@ApplicationScoped
public class ChangeRepository {
    // Before it is written: what the directory has now. Afterwards: the two versions.
    private static final String PAGE =
            """
            SELECT s.row, s.rank, s.kind, s.id, s.effect, s.keep, s.file, s.line, s.state, s.body::text,
                   CASE WHEN s.state IN ('DONE', 'UNDONE') THEN before.body ELSE d.body END::text,
                   after.body::text, CASE WHEN s.effect IN ('CONFLICT', 'CHANGED') THEN coalesce(p.base, said.body) END::text
              FROM directory.staged_record s
              JOIN directory.import i ON i.id = s.import_id
              LEFT JOIN directory.document d ON d.kind = s.kind AND d.id = s.id
              LEFT JOIN directory.document_version before
                ON before.kind = s.kind AND before.id = s.id AND before.version = s.previous_version
              LEFT JOIN directory.document_version after
                ON after.kind = s.kind AND after.id = s.id AND after.version = s.written_version
              LEFT JOIN directory.provenance p
                ON p.kind = s.kind AND p.id = coalesce(s.named, s.id) AND p.source_id = i.source_id
              LEFT JOIN directory.document_version said
                ON said.kind = p.kind AND said.id = p.id AND said.version = p.version
             WHERE s.import_id = ?1 AND s.state NOT IN ('STAGED', 'QUARANTINED') AND s.id IS NOT NULL AND %s
               AND (s.rank, s.row) > (?2, ?3)
             ORDER BY s.rank, s.row LIMIT ?4""";
    private static final String COUNT =
            """
            SELECT count(*) FROM directory.staged_record s
             WHERE s.import_id = ?1 AND s.state NOT IN ('STAGED', 'QUARANTINED') AND s.id IS NOT NULL""";
    private static final String ANY_CHANGE = "s.effect <> 'UNCHANGED'";

    @PersistenceContext
    private EntityManager em;

    /** A record beside what was there before and what is there because of it. */
    record Changed(
            long row,
            int rank,
            String kind,
            UUID id,
            String effect,
            @Nullable String keep,
            String file,
            long line,
            String state,
            @Nullable ObjectNode theirs,
            @Nullable ObjectNode before,
            @Nullable ObjectNode written,
            @Nullable ObjectNode base) {

        /** The words of a field, as the source has them, else as they were, else as they were written. */
        Optional<String> text(String pointer) {
            return Stream.of(theirs, before, written)
                    .flatMap(Stream::ofNullable)
                    .map(body -> body.at(pointer).asText(""))
                    .filter(text -> !text.isBlank())
                    .findFirst();
        }

        Changed withBase(@Nullable ObjectNode other) {
            return new Changed(row, rank, kind, id, effect, keep, file, line, state, theirs, before, written, other);
        }
    }

    List<Changed> page(UUID id, @Nullable String effect, int afterRank, long afterRow, int limit) {
        var query = em.createNativeQuery(PAGE.formatted(effect == null ? ANY_CHANGE : "s.effect = ?5"))
                .setParameter(1, id)
                .setParameter(2, afterRank)
                .setParameter(3, afterRow)
                .setParameter(4, limit);
        return Rows.all(effect == null ? query : query.setParameter(5, effect)).stream()
                .map(ChangeRepository::changed)
                .toList();
    }

    long count(UUID id, @Nullable String effect) {
        var query = em.createNativeQuery(COUNT + " AND " + (effect == null ? ANY_CHANGE : "s.effect = ?2"))
                .setParameter(1, id);
        return ((Number) (effect == null ? query : query.setParameter(2, effect)).getSingleResult()).longValue();
    }

    private static Changed changed(Object[] row) {
        return new Changed(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).intValue(),
                (String) row[2],
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                ((Number) row[7]).longValue(),
                (String) row[8],
                body(row[9]),
                body(row[10]),
                body(row[11]),
                body(row[12]));
    }

    private static @Nullable ObjectNode body(@Nullable Object column) {
        return column == null ? null : DocumentJson.read(column);
    }
}

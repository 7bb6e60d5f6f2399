package de.verweisnetz.directory.document;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Marks documents as changed for those who follow the directory; the sequencer puts them in line after commit. */
@ApplicationScoped
public class FeedMarkRepository {
    private static final String PUBLISHED =
            """
            INSERT INTO directory.feed AS f (kind, id, version, op, changed_at)
            SELECT d.kind, d.id, d.version, 'UPSERT', ?2
              FROM directory.document d JOIN directory.source s ON s.id = d.source_id AND s.republish
             WHERE %s
             ORDER BY d.kind, d.id
            ON CONFLICT (kind, id) DO UPDATE
               SET version = excluded.version, op = 'UPSERT', changed_at = excluded.changed_at, position = NULL""";
    // Only who has been told of a document is told of its end.
    private static final String GONE =
            """
            UPDATE directory.feed f SET op = 'DELETE', changed_at = ?2, position = NULL
             WHERE f.op = 'UPSERT' AND %s
               AND NOT EXISTS (SELECT FROM directory.document d JOIN directory.source s ON s.id = d.source_id
                                WHERE d.kind = f.kind AND d.id = f.id AND s.republish)""";
    private static final String AMONG =
            "(%s.kind, %<s.id) IN (SELECT kind, id FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS r (kind text, id uuid))";
    private static final String OF_SOURCE =
            """
            EXISTS (SELECT FROM directory.document o WHERE o.kind = f.kind AND o.id = f.id AND o.source_id = ?1)""";

    /** For some documents: the first parameter names them, the second is the time. */
    static final List<String> MARK =
            List.of(PUBLISHED.formatted(AMONG.formatted("d")), GONE.formatted(AMONG.formatted("f")));

    @PersistenceContext
    private EntityManager em;

    void mark(Collection<DocumentKey> changed, Instant at) {
        var keys = DocumentRepository.json(changed);
        MARK.forEach(sql -> run(sql, keys, at));
    }

    /** To be called after the right to publish the documents of a source was given or withdrawn. */
    public void markSource(UUID source, Instant at) {
        run(PUBLISHED.formatted("d.source_id = ?1"), source, at);
        run(GONE.formatted(OF_SOURCE), source, at);
    }

    private void run(String sql, Object among, Instant at) {
        em.createNativeQuery(sql)
                .setParameter(1, among)
                .setParameter(2, Rows.time(at))
                .executeUpdate();
    }
}

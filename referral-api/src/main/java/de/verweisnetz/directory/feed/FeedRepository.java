package de.verweisnetz.directory.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.PublicView;
import de.verweisnetz.directory.DirectoryChange;
import de.verweisnetz.directory.document.DocumentJson;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the feed. */
@ApplicationScoped
public class FeedRepository {
    // A document that was deleted between its entry and this moment is left out: its deletion is still to come.
    private static final String PAGE =
            """
            SELECT f.position, f.kind, f.id, f.op, f.version, f.changed_at, d.body::text
              FROM directory.feed f
              LEFT JOIN directory.document d ON d.kind = f.kind AND d.id = f.id AND f.op = 'UPSERT'
             WHERE f.position > ?1 AND (f.op = 'UPSERT' OR f.position > ?2)
             ORDER BY f.position LIMIT ?3""";
    // The newest of all may be a deletion that is forgotten already.
    private static final String HEAD =
            """
            SELECT greatest(h.position, (SELECT max(position) FROM directory.feed)) FROM directory.feed_horizon h""";
    private static final String HORIZON = "SELECT position FROM directory.feed_horizon";

    @PersistenceContext
    private EntityManager em;

    /** An entry of the feed with its place in it; no change where the document has gone meanwhile. */
    record Entry(long position, @Nullable DirectoryChange change) {}

    List<Entry> after(long position, long floor, int limit) {
        var query = em.createNativeQuery(PAGE)
                .setParameter(1, position)
                .setParameter(2, floor)
                .setParameter(3, limit);
        return Rows.all(query).stream().map(FeedRepository::entry).toList();
    }

    /** The position of the newest entry there ever was. */
    long head() {
        return number(HEAD);
    }

    /** The newest deletion that is forgotten. */
    long horizon() {
        return number(HORIZON);
    }

    private long number(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private static Entry entry(Object[] row) {
        var op = DirectoryChange.Operation.valueOf((String) row[3]);
        var gone = op == DirectoryChange.Operation.UPSERT && row[6] == null;
        return new Entry(((Number) row[0]).longValue(), gone ? null : change(row, op));
    }

    private static DirectoryChange change(Object[] row, DirectoryChange.Operation op) {
        return new DirectoryChange(
                op,
                (String) row[1],
                (UUID) row[2],
                ((Number) row[4]).longValue(),
                Rows.time(row[5]),
                op == DirectoryChange.Operation.UPSERT ? published(row[6]) : null);
    }

    private static ObjectNode published(Object body) {
        return PublicView.of(DocumentJson.read(body));
    }
}

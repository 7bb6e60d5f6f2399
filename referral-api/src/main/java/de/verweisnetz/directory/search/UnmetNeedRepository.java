package de.verweisnetz.directory.search;

import de.verweisnetz.directory.UnmetNeedQuery;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the counters of searches that found nothing. */
@ApplicationScoped
public class UnmetNeedRepository {
    // Sorted, so that two searches that count the same cells never wait for each other in a circle.
    private static final String ADD =
            """
            INSERT INTO directory.unmet_need AS n (month, kreis, language, topic, searches)
            SELECT CAST(?1 AS date), ?2, language, topic, 1
              FROM unnest(CAST(?3 AS text[])) AS language, unnest(CAST(?4 AS text[])) AS topic
             ORDER BY language, topic
            ON CONFLICT (month, kreis, language, topic) DO UPDATE SET searches = n.searches + 1""";
    private static final String LIST =
            """
            SELECT to_char(month, 'YYYY-MM'), kreis, language, topic, searches, count(*) OVER ()
              FROM directory.unmet_need
             WHERE month BETWEEN CAST(?1 AS date) AND CAST(?2 AS date)
               AND kreis LIKE ?3 AND language LIKE ?4 AND topic LIKE ?5
             ORDER BY month DESC, CASE WHEN searches < ?6 THEN 0 ELSE searches END DESC, kreis, language, topic
             LIMIT ?7 OFFSET ?8""";

    @PersistenceContext
    private EntityManager em;

    /** One cell with its figure; the whole list is so long. */
    public record Cell(String month, String kreis, String language, String topic, long searches, long cells) {}

    void add(LocalDate month, String kreis, List<String> languages, List<String> topics) {
        em.createNativeQuery(ADD)
                .setParameter(1, month.toString())
                .setParameter(2, kreis)
                .setParameter(3, array(languages))
                .setParameter(4, array(topics))
                .executeUpdate();
    }

    /**
     * @param minCell figures below it are all alike in the order, so that the order does not tell them
     */
    public List<Cell> list(UnmetNeedQuery query, int minCell, int offset) {
        var list = em.createNativeQuery(LIST)
                .setParameter(1, query.from().atDay(1).toString())
                .setParameter(2, query.to().atDay(1).toString())
                .setParameter(3, beginning(query.kreis()))
                .setParameter(4, query.language() == null ? "%" : query.language())
                .setParameter(5, beginning(query.topic()))
                .setParameter(6, minCell)
                .setParameter(7, query.limit() + 1)
                .setParameter(8, offset);
        return Rows.all(list).stream()
                .map(row -> new Cell(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        ((Number) row[4]).longValue(),
                        ((Number) row[5]).longValue()))
                .toList();
    }

    private static String beginning(@Nullable String code) {
        return code == null ? "%" : code + "%";
    }

    private static String array(List<String> codes) {
        return "{" + String.join(",", codes) + "}";
    }
}

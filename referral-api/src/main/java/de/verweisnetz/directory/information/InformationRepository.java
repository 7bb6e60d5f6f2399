package de.verweisnetz.directory.information;

import de.verweisnetz.directory.DirectoryProblem;
import de.verweisnetz.directory.InformationQuery;
import de.verweisnetz.directory.InformationSourceRequest;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sources in the database. */
@ApplicationScoped
public class InformationRepository {
    private static final String COLUMNS =
            "id, version, topic, language, title, url, publisher, note, CAST(checked_on AS text), CAST(expires_on AS text)";
    private static final String FIND = "SELECT " + COLUMNS + " FROM directory.information_source WHERE id = ?1";
    private static final String OFFERED = "SELECT " + COLUMNS
            + """
             FROM directory.information_source
            WHERE topic IN (SELECT jsonb_array_elements_text(CAST(?1 AS jsonb)))
              AND language IN (SELECT jsonb_array_elements_text(CAST(?2 AS jsonb)))
              AND expires_on >= CAST(?3 AS date)
            ORDER BY checked_on DESC, id""";
    private static final String FILTER =
            """
             FROM directory.information_source
            WHERE (CAST(?1 AS text) = '' OR topic = ?1 OR starts_with(topic, CAST(?1 AS text) || '.'))
              AND (CAST(?2 AS text) = '' OR language = ?2)
              AND expires_on BETWEEN CAST(?3 AS date) AND CAST(?4 AS date)""";
    private static final String LIST = "SELECT " + COLUMNS + FILTER
            + " AND (expires_on, id) > (CAST(?5 AS date), CAST(?6 AS uuid)) ORDER BY expires_on, id";
    private static final String COUNT = "SELECT count(*) FROM (SELECT 1" + FILTER + " LIMIT ?5) AS counted";
    private static final String TWICE =
            """
            SELECT 1 FROM directory.information_source
             WHERE topic = ?1 AND language = ?2 AND url = ?3 AND id <> CAST(?4 AS uuid)""";
    private static final String LOCK = "SELECT version FROM directory.information_source WHERE id = ?1 FOR UPDATE";
    private static final String INSERT =
            """
            INSERT INTO directory.information_source
                   (id, version, topic, language, title, url, publisher, note, checked_on, expires_on, changed_at, changed_by)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, nullif(?8, ''), CAST(?9 AS date), CAST(?10 AS date), ?11, ?12)""";
    private static final String UPDATE =
            """
            UPDATE directory.information_source
               SET version = ?2, topic = ?3, language = ?4, title = ?5, url = ?6, publisher = ?7, note = nullif(?8, ''),
                   checked_on = CAST(?9 AS date), expires_on = CAST(?10 AS date), changed_at = ?11, changed_by = ?12
             WHERE id = ?1""";
    private static final String DELETE = "DELETE FROM directory.information_source WHERE id = ?1";
    private static final UUID NONE = new UUID(0, 0);

    @PersistenceContext
    private EntityManager em;

    public Optional<InformationSource> find(UUID id) {
        return Rows.first(em.createNativeQuery(FIND).setParameter(1, id)).map(InformationRepository::source);
    }

    /** Not yet expired, the last checked first. */
    public List<InformationSource> offered(Collection<String> topics, Collection<String> languages, LocalDate today) {
        return sources(em.createNativeQuery(OFFERED)
                .setParameter(1, Json.write(topics))
                .setParameter(2, Json.write(languages))
                .setParameter(3, today.toString()));
    }

    /** One more than the page holds, where there are more. */
    public List<InformationSource> list(InformationQuery query, Validity.Expiry expiry, SourcePosition after) {
        return sources(filtered(LIST, query, expiry)
                .setParameter(5, after.expiresOn().toString())
                .setParameter(6, after.id())
                .setMaxResults(query.limit() + 1));
    }

    public long count(InformationQuery query, Validity.Expiry expiry, int most) {
        return ((Number) filtered(COUNT, query, expiry).setParameter(5, most).getSingleResult()).longValue();
    }

    /** The same address twice in one topic and language is a mistake of two colleagues. */
    public void refuseTwice(InformationSourceRequest source, @Nullable UUID self) {
        var twice = em.createNativeQuery(TWICE)
                .setParameter(1, source.topic())
                .setParameter(2, source.language())
                .setParameter(3, source.url())
                .setParameter(4, self == null ? NONE : self);
        if (Rows.value(twice).isPresent()) {
            throw ProblemException.of(DirectoryProblem.INFORMATION_KNOWN);
        }
    }

    /** The version, which nobody else changes until the transaction ends. */
    public Optional<Long> lock(UUID id) {
        // No limit: setMaxResults would put it behind FOR UPDATE, where it does not belong.
        return em.createNativeQuery(LOCK)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .map(Long.class::cast);
    }

    public void insert(InformationSource source, Instant at, UUID by) {
        write(INSERT, source, at, by);
    }

    public void update(InformationSource source, Instant at, UUID by) {
        write(UPDATE, source, at, by);
    }

    public void delete(UUID id) {
        em.createNativeQuery(DELETE).setParameter(1, id).executeUpdate();
    }

    private void write(String statement, InformationSource source, Instant at, UUID by) {
        var content = source.content();
        em.createNativeQuery(statement)
                .setParameter(1, source.id())
                .setParameter(2, source.version())
                .setParameter(3, content.topic())
                .setParameter(4, content.language())
                .setParameter(5, content.title())
                .setParameter(6, content.url())
                .setParameter(7, content.publisher())
                .setParameter(8, content.note() == null ? "" : content.note())
                .setParameter(9, content.checkedOn().toString())
                .setParameter(10, content.expiresOn().toString())
                .setParameter(11, Rows.time(at))
                .setParameter(12, by)
                .executeUpdate();
    }

    private Query filtered(String statement, InformationQuery query, Validity.Expiry expiry) {
        return em.createNativeQuery(statement)
                .setParameter(1, query.topic() == null ? "" : query.topic())
                .setParameter(2, query.language() == null ? "" : query.language())
                .setParameter(3, expiry.from().toString())
                .setParameter(4, expiry.to().toString());
    }

    private static List<InformationSource> sources(Query query) {
        return Rows.all(query).stream().map(InformationRepository::source).toList();
    }

    private static InformationSource source(Object[] row) {
        return new InformationSource(
                (UUID) row[0],
                (Long) row[1],
                new InformationSourceRequest(
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        LocalDate.parse((String) row[8]),
                        LocalDate.parse((String) row[9])));
    }
}

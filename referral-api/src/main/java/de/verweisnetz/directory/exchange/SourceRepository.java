package de.verweisnetz.directory.exchange;

import de.verweisnetz.directory.ImportSourceRequest;
import de.verweisnetz.directory.ImportSourceView;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sources that documents come from. */
@ApplicationScoped
public class SourceRepository {
    private static final String SELECT =
            """
            SELECT s.id, s.kind, s.name, s.republish, s.licence, s.address_visibility,
                   (SELECT count(*) FROM directory.document d WHERE d.source_id = s.id), h.url, h.began_at
              FROM directory.source s
              LEFT JOIN LATERAL (SELECT url, began_at FROM directory.harvested h WHERE h.source_id = s.id
                                  ORDER BY began_at DESC LIMIT 1) h ON true
             WHERE %s ORDER BY s.name, s.id""";
    private static final String BY_NAME =
            """
            INSERT INTO directory.source AS s (id, name, republish, kind) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (name) DO UPDATE SET republish = %s RETURNING s.id""";
    private static final String CHANGE =
            """
            UPDATE directory.source SET name = ?2, republish = ?3, licence = CAST(?4 AS text), address_visibility = CAST(?5 AS text)
             WHERE id = ?1""";

    @PersistenceContext
    private EntityManager em;

    public List<ImportSourceView> all() {
        return views(em.createNativeQuery(SELECT.formatted("true")));
    }

    public Optional<ImportSourceView> find(UUID id) {
        return views(em.createNativeQuery(SELECT.formatted("s.id = ?1")).setParameter(1, id)).stream()
                .findFirst();
    }

    Optional<UUID> idOf(UUID id) {
        return Rows.value(em.createNativeQuery("SELECT id FROM directory.source WHERE id = ?1")
                        .setParameter(1, id))
                .map(UUID.class::cast);
    }

    /** The source of this name, which is made if need be; what is already known of it stays. */
    UUID named(String name, String kind) {
        return byName("s.republish", name, false, kind);
    }

    /** The source of this name, with the right that a bundle states. */
    UUID stated(String name, boolean republish) {
        return byName("excluded.republish", name, republish, "FILE");
    }

    Optional<Boolean> republish(String name) {
        return Rows.value(em.createNativeQuery("SELECT republish FROM directory.source WHERE name = ?1")
                        .setParameter(1, name))
                .map(Boolean.class::cast);
    }

    public boolean nameTaken(String name, @Nullable UUID besides) {
        return Rows.value(em.createNativeQuery(
                                "SELECT id FROM directory.source WHERE name = ?1 AND id IS DISTINCT FROM CAST(?2 AS uuid)")
                        .setParameter(1, name)
                        .setParameter(2, besides == null ? null : besides.toString()))
                .isPresent();
    }

    public UUID insert(ImportSourceRequest request) {
        var id = Ids.next();
        em.createNativeQuery("INSERT INTO directory.source (id, name, republish) VALUES (?1, ?2, ?3)")
                .setParameter(1, id)
                .setParameter(2, request.name())
                .setParameter(3, request.republish())
                .executeUpdate();
        change(id, request);
        return id;
    }

    public void change(UUID id, ImportSourceRequest request) {
        em.createNativeQuery(CHANGE)
                .setParameter(1, id)
                .setParameter(2, request.name())
                .setParameter(3, request.republish())
                .setParameter(4, request.licence())
                .setParameter(5, request.addressVisibility())
                .executeUpdate();
    }

    private UUID byName(String right, String name, boolean republish, String kind) {
        return (UUID) em.createNativeQuery(BY_NAME.formatted(right))
                .setParameter(1, Ids.next())
                .setParameter(2, name)
                .setParameter(3, republish)
                .setParameter(4, kind)
                .getSingleResult();
    }

    private static List<ImportSourceView> views(jakarta.persistence.Query query) {
        return Rows.all(query).stream()
                .map(row -> new ImportSourceView(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Boolean) row[3],
                        (String) row[4],
                        (String) row[5],
                        ((Number) row[6]).longValue(),
                        (String) row[7],
                        Rows.instant(row[8])))
                .toList();
    }
}

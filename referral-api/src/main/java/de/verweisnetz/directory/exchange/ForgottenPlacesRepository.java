package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.SecretPlace;
import de.verweisnetz.directory.document.DocumentJson;
import de.verweisnetz.directory.document.PlaceBecameSecret;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Takes the whereabouts of a place that becomes secret out of what imports have left behind. */
@ApplicationScoped
public class ForgottenPlacesRepository {
    @PersistenceContext
    private EntityManager em;

    // A source may still call the place by the id of one that it absorbed.
    private static final String CALLED =
            """
            SELECT %2$s, id, %3$s::text FROM directory.%1$s
             WHERE kind = 'location' AND %3$s IS NOT NULL
               AND id IN (SELECT CAST(?1 AS uuid)
                          UNION SELECT r.id FROM directory.redirect r WHERE r.kind = 'location' AND r.target = ?1)""";
    private static final String REWRITE =
            """
            UPDATE directory.%1$s SET %3$s = CAST(?4 AS jsonb)
             WHERE kind = 'location' AND id = ?2 AND %2$s = ?1 AND %3$s = CAST(?3 AS jsonb)""";

    void forget(@Observes PlaceBecameSecret place) {
        rewrite("staged_record", "import_id", "body", place.location());
        rewrite("provenance", "source_id", "base", place.location());
        // What is not read yet may hold it too; whoever still needs the file hands it over again.
        em.createNativeQuery(
                        """
                        DELETE FROM directory.import_file f USING directory.staged_record s
                         WHERE s.import_id = f.import_id AND s.kind = 'location' AND s.id = ?1""")
                .setParameter(1, place.location())
                .executeUpdate();
    }

    private void rewrite(String table, String owner, String column, UUID location) {
        var called =
                em.createNativeQuery(CALLED.formatted(table, owner, column)).setParameter(1, location);
        for (var row : Rows.all(called)) {
            em.createNativeQuery(REWRITE.formatted(table, owner, column))
                    .setParameter(1, row[0])
                    .setParameter(2, row[1])
                    .setParameter(3, row[2])
                    .setParameter(4, forgotten(row[2]))
                    .executeUpdate();
        }
    }

    private static String forgotten(Object body) {
        ObjectNode document = DocumentJson.read(body);
        return SecretPlace.forget(document).toString();
    }
}

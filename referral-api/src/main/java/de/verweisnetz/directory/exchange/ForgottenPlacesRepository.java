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

    void forget(@Observes PlaceBecameSecret place) {
        rewrite("staged_record", "import_id", place.location());
        rewrite("provenance", "source_id", place.location());
        // What is not read yet may hold it too; whoever still needs the file hands it over again.
        em.createNativeQuery(
                        """
                        DELETE FROM directory.import_file f USING directory.staged_record s
                         WHERE s.import_id = f.import_id AND s.kind = 'location' AND s.id = ?1""")
                .setParameter(1, place.location())
                .executeUpdate();
    }

    private void rewrite(String table, String owner, UUID location) {
        var body = table.equals("provenance") ? "base" : "body";
        var select =
                "SELECT %2$s, %3$s::text FROM directory.%1$s WHERE kind = 'location' AND id = ?1 AND %3$s IS NOT NULL"
                        .formatted(table, owner, body);
        var update =
                "UPDATE directory.%1$s SET %3$s = CAST(?3 AS jsonb) WHERE kind = 'location' AND id = ?1 AND %2$s = ?2"
                        .formatted(table, owner, body);
        for (var row : Rows.all(em.createNativeQuery(select).setParameter(1, location))) {
            em.createNativeQuery(update)
                    .setParameter(1, location)
                    .setParameter(2, row[0])
                    .setParameter(3, forgotten(row[1]))
                    .executeUpdate();
        }
    }

    private static String forgotten(Object body) {
        ObjectNode document = DocumentJson.read(body);
        return SecretPlace.forget(document).toString();
    }
}

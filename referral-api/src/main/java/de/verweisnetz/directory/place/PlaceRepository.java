package de.verweisnetz.directory.place;

import de.verweisnetz.data.place.PostalRow;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what was imported from a postal file. */
@ApplicationScoped
class PlaceRepository {
    private static final String FILE = "SELECT id FROM directory.postal_file";
    private static final String PLACES =
            """
            SELECT postcode, kreis, kreis_name, name, latitude, longitude
              FROM directory.postal_place ORDER BY position""";

    @PersistenceContext
    private EntityManager em;

    /** Which file the places are from, nothing if none was ever imported. */
    @Transactional
    Optional<UUID> file() {
        return Rows.value(em.createNativeQuery(FILE)).map(UUID.class::cast);
    }

    @Transactional
    List<PostalRow> places() {
        return Rows.all(em.createNativeQuery(PLACES)).stream()
                .map(row -> new PostalRow(
                        (String) row[0], (String) row[1], (String) row[2], (String) row[3], (Double) row[4], (Double)
                                row[5]))
                .toList();
    }
}

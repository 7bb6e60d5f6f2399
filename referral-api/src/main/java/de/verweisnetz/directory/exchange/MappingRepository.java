package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.directory.RememberedMapping;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Remembered column mappings. */
@ApplicationScoped
public class MappingRepository {
    private static final String STORE =
            """
            INSERT INTO directory.column_mapping AS m (id, source_id, shape, header, mapping, changed_at)
            VALUES (?1, ?2, ?3, CAST(?4 AS jsonb), CAST(?5 AS jsonb), ?6)
            ON CONFLICT (source_id, shape) DO UPDATE
               SET header = excluded.header, mapping = excluded.mapping, changed_at = excluded.changed_at""";
    private static final String OF_SOURCE =
            """
            SELECT id, shape, header::text, mapping::text, changed_at FROM directory.column_mapping
             WHERE source_id = ?1 ORDER BY changed_at DESC, id""";

    @PersistenceContext
    private EntityManager em;

    void store(RememberedMapping mapping, UUID source) {
        em.createNativeQuery(STORE)
                .setParameter(1, mapping.id())
                .setParameter(2, source)
                .setParameter(3, mapping.shape())
                .setParameter(4, mapping.header().toString())
                .setParameter(5, mapping.mapping().toString())
                .setParameter(6, Rows.time(mapping.changedAt()))
                .executeUpdate();
    }

    List<RememberedMapping> of(UUID source) {
        return Rows.all(em.createNativeQuery(OF_SOURCE).setParameter(1, source)).stream()
                .map(row -> new RememberedMapping(
                        (UUID) row[0], (String) row[1], json(row[2]), json(row[3]), Rows.time(row[4])))
                .toList();
    }

    Optional<String> find(UUID source, String shape) {
        return Rows.value(em.createNativeQuery(
                                "SELECT mapping::text FROM directory.column_mapping WHERE source_id = ?1 AND shape = ?2")
                        .setParameter(1, source)
                        .setParameter(2, shape))
                .map(String.class::cast);
    }

    Optional<String> byId(UUID id) {
        return Rows.value(em.createNativeQuery("SELECT mapping::text FROM directory.column_mapping WHERE id = ?1")
                        .setParameter(1, id))
                .map(String.class::cast);
    }

    void confirm(UUID id) {
        em.createNativeQuery("UPDATE directory.import SET mapping_confirmed = true WHERE id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** The header line of an import's file; empty when it is no free table. */
    List<String> header(UUID id) {
        return Rows.value(em.createNativeQuery(
                                "SELECT (preview -> 'header')::text FROM directory.import WHERE id = ?1 AND preview IS NOT NULL")
                        .setParameter(1, id))
                .map(text -> List.of(Json.read((String) text, String[].class)))
                .orElse(List.of());
    }

    private static JsonNode json(Object column) {
        return Json.read((String) column, JsonNode.class);
    }
}

package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What servers said of what was harvested from them, so that the next harvest may be short. */
@ApplicationScoped
public class HarvestedRepository {
    private static final String CONFIRM =
            """
            INSERT INTO directory.harvested (source_id, url, etag, last_modified, paged, began_at)
            SELECT i.source_id, n.url, n.etag, n.last_modified, n.paged, n.began_at
              FROM directory.import i,
                   jsonb_to_recordset(i.harvest) AS n (url text, etag text, last_modified text, paged boolean,
                                                       began_at timestamptz)
             WHERE i.id = ?1
            ON CONFLICT (source_id, url) DO UPDATE
               SET etag = excluded.etag, last_modified = excluded.last_modified, paged = excluded.paged,
                   began_at = excluded.began_at""";

    @PersistenceContext
    private EntityManager em;

    /**
     * What is remembered of one address.
     *
     * @param paged whether it is a list of an HSDS API, which can be asked for what changed
     */
    record Memory(@Nullable String etag, @Nullable String lastModified, boolean paged, Instant beganAt) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Memory> find(UUID source, String url) {
        return Rows.first(em.createNativeQuery(
                                "SELECT etag, last_modified, paged, began_at FROM directory.harvested WHERE source_id = ?1 AND url = ?2")
                        .setParameter(1, source)
                        .setParameter(2, url))
                .map(row -> new Memory((String) row[0], (String) row[1], (Boolean) row[2], Rows.time(row[3])));
    }

    /** What is remembered of which address. */
    record Noted(String url, @JsonUnwrapped Memory memory) {}

    /** Notes it with the import; it counts for the source once the import is written. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void note(UUID id, List<Noted> noted) {
        em.createNativeQuery("UPDATE directory.import SET harvest = CAST(?2 AS jsonb) WHERE id = ?1")
                .setParameter(1, id)
                .setParameter(2, Json.write(noted))
                .executeUpdate();
    }

    void confirm(ImportBatch batch) {
        em.createNativeQuery(CONFIRM).setParameter(1, batch.id()).executeUpdate();
    }
}

package de.verweisnetz.referral.rights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import de.verweisnetz.referral.sealing.ClientFingerprints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Finds everything that is held on a code, through the one function that needs no tenant. */
@ApplicationScoped
class HeldRepository {
    private static final String FIND =
            "SELECT id, reference, sender_org, receiver_org, offer_id, body FROM referral.held(?1, ?2, ?3)";

    @PersistenceContext
    private EntityManager em;

    /**
     * What there is.
     *
     * @param body sections of rows as they are stored
     */
    record Held(UUID id, String reference, UUID sender, UUID receiver, UUID offer, ObjectNode body) {}

    Optional<Held> find(ClientFingerprints client, Instant now) {
        return Rows.first(em.createNativeQuery(FIND)
                        .setParameter(1, client.page())
                        .setParameter(2, client.code())
                        .setParameter(3, Rows.time(now)))
                .map(row -> new Held(
                        (UUID) row[0], (String) row[1], (UUID) row[2], (UUID) row[3], (UUID) row[4], (ObjectNode)
                                Json.read((String) row[5], JsonNode.class)));
    }
}

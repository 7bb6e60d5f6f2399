package de.verweisnetz.referral.clientdata;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.persistence.Rows;
import de.verweisnetz.referral.sealing.Address;
import de.verweisnetz.referral.sealing.ClientFingerprints;
import de.verweisnetz.referral.sealing.OpeningOfData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client sees and changes of her data, through functions that need no tenant. */
@ApplicationScoped
class OwnDataRepository {
    private static final String FIND =
            """
            SELECT referral_id, grade, status, sender_org, receiver_org, expires_at, consent_id, state, entered_by,
                   sealed_at, forgotten_at
              FROM referral.client_data_of_client(?1, ?2)""";
    private static final String ENVELOPE =
            """
            SELECT data_id, referral_id, sender_org, receiver_org, consent_id, envelope, key_id, wrapped
              FROM referral.own_envelope(?1, ?2)""";
    private static final String PUT = "SELECT referral.put_client_data_by_client(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

    @PersistenceContext
    private EntityManager em;

    /**
     * The client's referral, and what is kept of her data.
     *
     * @param consent null without consent to forward them
     * @param state null where nobody has entered anything
     */
    record OwnRow(
            UUID referral,
            String grade,
            String status,
            UUID sender,
            UUID recipient,
            Instant expiresAt,
            @Nullable UUID consent,
            @Nullable ClientDataState state,
            @Nullable EnteredBy enteredBy,
            @Nullable Instant sealedAt,
            @Nullable Instant forgottenAt) {}

    Optional<OwnRow> find(ClientFingerprints client) {
        return Rows.first(by(client, em.createNativeQuery(FIND))).map(OwnDataRepository::row);
    }

    /** What she entered herself, where the node holds a key of it. */
    Optional<OwnEnvelope> envelope(ClientFingerprints client) {
        return Rows.first(by(client, em.createNativeQuery(ENVELOPE)))
                .map(row -> new OwnEnvelope(
                        (UUID) row[0],
                        new Address((UUID) row[1], (UUID) row[2], (UUID) row[3], (UUID) row[4]),
                        (String) row[5],
                        (UUID) row[6],
                        (byte[]) row[7]));
    }

    List<OpeningOfData> openings(ClientFingerprints client) {
        var query = em.createNativeQuery("SELECT organisation, opened_at FROM referral.client_data_openings(?1, ?2)");
        return Rows.all(by(client, query)).stream()
                .map(row -> new OpeningOfData((String) row[0], Rows.time(row[1])))
                .toList();
    }

    /** The id of what was stored. */
    UUID put(ClientFingerprints client, SealedData data) {
        // A SELECT that writes: without the mark it could run on a connection the transaction knows nothing of.
        em.unwrap(Connection.class);
        return Rows.value(by(client, em.createNativeQuery(PUT))
                        .setParameter(3, Ids.next())
                        .setParameter(4, data.envelope())
                        .setParameter(5, data.address().consent())
                        .setParameter(6, data.recipientKey())
                        .setParameter(7, data.senderKey())
                        .setParameter(8, Rows.time(data.sealedAt()))
                        .setParameter(9, Ids.next()))
                .map(UUID.class::cast)
                .orElseThrow();
    }

    private static Query by(ClientFingerprints client, Query query) {
        return query.setParameter(1, client.page()).setParameter(2, client.code());
    }

    private static OwnRow row(Object[] row) {
        var state = (@Nullable String) row[7];
        var by = (@Nullable String) row[8];
        return new OwnRow(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (UUID) row[3],
                (UUID) row[4],
                Rows.time(row[5]),
                (UUID) row[6],
                state == null ? null : ClientDataState.valueOf(state),
                by == null ? null : EnteredBy.valueOf(by),
                Rows.instant(row[9]),
                Rows.instant(row[10]));
    }
}

package de.verweisnetz.referral.clientdata;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.persistence.Rows;
import de.verweisnetz.referral.sealing.Address;
import de.verweisnetz.referral.sealing.Custody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores and finds sealed client data, for their two organisations. */
@ApplicationScoped
class ClientDataRepository {
    private static final String FIND =
            """
            SELECT id, state, entered_by, sealed_at, handed_over_at, forgotten_at, forgotten_for, referral_id, sender_org,
                   receiver_org, consent_id, envelope, recipient_key, sender_key
              FROM referral.client_data WHERE referral_id = ?1""";
    private static final String PUT =
            """
            INSERT INTO referral.client_data (id, referral_id, state, entered_by, envelope, consent_id, recipient_key, sender_key,
                                              sealed_at, sender_org, sender_team, receiver_org)
            SELECT ?1, r.id, 'SEALED', ?2, ?3, ?4, ?5, ?6, ?7, r.sender_org, r.sender_team, r.receiver_org
              FROM referral.referral r WHERE r.id = ?8
            ON CONFLICT (referral_id) DO UPDATE
               SET state = 'SEALED', entered_by = excluded.entered_by, envelope = excluded.envelope,
                   consent_id = excluded.consent_id, recipient_key = excluded.recipient_key,
                   sender_key = excluded.sender_key, sealed_at = excluded.sealed_at, handed_over_at = NULL,
                   forgotten_at = NULL, forgotten_for = NULL""";
    private static final String CONSENT =
            """
            SELECT id FROM referral.consent WHERE referral_id = ?1 AND purpose = 'FORWARD' AND withdrawn_at IS NULL
             ORDER BY given_at DESC, id DESC""";
    private static final String NOTE_OPENING =
            """
            INSERT INTO referral.client_data_opening (id, referral_id, participant_id, member_id, custody, opened_at)
            VALUES (?1, ?2, platform.participant(), platform.member(), ?3, ?4)""";
    private static final String HAND_OVER =
            """
            UPDATE referral.client_data SET state = 'SEALED', handed_over_at = coalesce(handed_over_at, ?2)
             WHERE referral_id = ?1""";

    private static final String FORGET =
            "SELECT forgotten FROM referral.forget_client_data(?1, ?2, ?3) AS forgotten WHERE forgotten IS NOT NULL";

    @PersistenceContext
    private EntityManager em;

    Optional<StoredData> find(UUID referral) {
        return Rows.first(em.createNativeQuery(FIND).setParameter(1, referral)).map(ClientDataRepository::stored);
    }

    /** For a change: who comes second waits. */
    Optional<StoredData> findToChange(UUID referral) {
        return Rows.first(em.createNativeQuery(FIND + " FOR UPDATE").setParameter(1, referral))
                .map(ClientDataRepository::stored);
    }

    /** The client's consent that lets her data travel, if she gave it and has not taken it back. */
    Optional<UUID> consent(UUID referral) {
        return Rows.value(em.createNativeQuery(CONSENT).setParameter(1, referral))
                .map(UUID.class::cast);
    }

    void put(SealedData data, EnteredBy by) {
        em.createNativeQuery(PUT)
                .setParameter(1, Ids.next())
                .setParameter(2, by.name())
                .setParameter(3, data.envelope())
                .setParameter(4, data.address().consent())
                .setParameter(5, data.recipientKey())
                .setParameter(6, data.senderKey())
                .setParameter(7, Rows.time(data.sealedAt()))
                .setParameter(8, data.address().referral())
                .executeUpdate();
    }

    void noteOpening(UUID referral, Custody custody, Instant at) {
        em.createNativeQuery(NOTE_OPENING)
                .setParameter(1, Ids.next())
                .setParameter(2, referral)
                .setParameter(3, custody.name())
                .setParameter(4, Rows.time(at))
                .executeUpdate();
        em.createNativeQuery(HAND_OVER)
                .setParameter(1, referral)
                .setParameter(2, Rows.time(at))
                .executeUpdate();
    }

    /** Whether it was readable until now. */
    boolean markUndecryptable(UUID referral) {
        return em.createNativeQuery(
                                "UPDATE referral.client_data SET state = 'UNDECRYPTABLE' WHERE referral_id = ?1 AND state = 'SEALED'")
                        .setParameter(1, referral)
                        .executeUpdate()
                > 0;
    }

    /** The id of what was forgotten; nothing when there was nothing to forget. */
    Optional<UUID> forget(UUID referral, ForgetReason reason, Instant at) {
        // A SELECT that writes: without the mark it could run on a connection the transaction knows nothing of.
        em.unwrap(Connection.class);
        return Rows.value(em.createNativeQuery(FORGET)
                        .setParameter(1, referral)
                        .setParameter(2, reason.name())
                        .setParameter(3, Rows.time(at)))
                .map(UUID.class::cast);
    }

    /** The id of what was taken back; nothing where nothing was sealed. */
    Optional<UUID> takeBack(UUID referral) {
        return Rows.value(em.createNativeQuery("SELECT id FROM referral.client_data WHERE referral_id = ?1")
                        .setParameter(1, referral))
                .map(UUID.class::cast)
                .filter(id -> em.createNativeQuery("DELETE FROM referral.client_data WHERE id = ?1")
                                .setParameter(1, id)
                                .executeUpdate()
                        == 1);
    }

    private static StoredData stored(Object[] row) {
        var reason = (@Nullable String) row[6];
        var kept = new KeptData(
                (UUID) row[0],
                ClientDataState.valueOf((String) row[1]),
                EnteredBy.valueOf((String) row[2]),
                Rows.time(row[3]),
                Rows.instant(row[4]),
                Rows.instant(row[5]),
                reason == null ? null : ForgetReason.valueOf(reason));
        var address = new Address((UUID) row[7], (UUID) row[8], (UUID) row[9], (UUID) row[10]);
        return new StoredData(kept, address, (String) row[11], (UUID) row[12], (UUID) row[13]);
    }
}

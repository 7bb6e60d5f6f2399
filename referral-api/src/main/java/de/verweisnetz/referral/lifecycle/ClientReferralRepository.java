package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.Optional;
import java.util.UUID;

/** Finds the one referral a client's token or code belongs to, and lets the rest of the transaction act for it. */
@ApplicationScoped
public class ClientReferralRepository {
    private static final byte[] NONE = {};
    private static final String ENTER =
            "SELECT entered FROM referral.enter_as_client(?1, ?2) AS entered WHERE entered IS NOT NULL";

    @PersistenceContext
    private EntityManager em;

    public Optional<Referral> byPage(byte[] fingerprint) {
        return enter(fingerprint, NONE).flatMap(this::locked);
    }

    public Optional<Referral> byCode(byte[] fingerprint) {
        return enter(NONE, fingerprint).flatMap(this::locked);
    }

    /** Opens it and answers its id alone; one fingerprint is empty. */
    public Optional<UUID> enter(byte[] page, byte[] code) {
        // The setting belongs to this transaction: without the mark the query could run on another connection.
        em.unwrap(Connection.class);
        return Rows.value(em.createNativeQuery(ENTER).setParameter(1, page).setParameter(2, code))
                .map(UUID.class::cast);
    }

    /** Locked: what she says and what the organisations do comes one after the other. */
    private Optional<Referral> locked(UUID id) {
        return Optional.ofNullable(em.find(Referral.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}

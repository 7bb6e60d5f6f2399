package de.verweisnetz.referral.consent;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores consents, notices and proofs. */
@ApplicationScoped
public class ConsentRepository {
    private static final String IN_FORCE =
            """
            SELECT c FROM Consent c
             WHERE c.referral = :referral AND c.purpose = :purpose AND c.receiverOrg = :recipient AND c.withdrawnAt IS NULL""";

    private static final String OF_REFERRAL =
            "SELECT c FROM Consent c WHERE c.referral = :referral ORDER BY c.givenAt, c.id";

    private static final String NOTICE =
            """
            INSERT INTO referral.notice (referral_id, text_version, language, law, scope, channel, given_at, given_by, sender_org,
                                         sender_team, receiver_org)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, CAST(?8 AS uuid), ?9, ?10, ?11)""";

    private static final String PROOF =
            "INSERT INTO referral.consent_proof (consent_id, event, proof, made_on) VALUES (?1, ?2, ?3, ?4)";

    private static final String PROVED = "SELECT day FROM referral.proved_on(?1, ?2, ?3) AS day WHERE day IS NOT NULL";

    @PersistenceContext
    private EntityManager em;

    void add(Consent consent) {
        em.persist(consent);
        em.flush();
    }

    void store() {
        em.flush();
    }

    List<Consent> inForce(UUID referral, ConsentPurpose purpose, UUID recipient) {
        return find(referral, purpose, recipient, LockModeType.NONE);
    }

    /** For a change: who comes second waits, and then finds them taken back. */
    List<Consent> inForceToChange(UUID referral, ConsentPurpose purpose, UUID recipient) {
        return find(referral, purpose, recipient, LockModeType.PESSIMISTIC_WRITE);
    }

    private List<Consent> find(UUID referral, ConsentPurpose purpose, UUID recipient, LockModeType lock) {
        return em.createQuery(IN_FORCE, Consent.class)
                .setParameter("referral", referral)
                .setParameter("purpose", purpose)
                .setParameter("recipient", recipient)
                .setLockMode(lock)
                .getResultList();
    }

    List<Consent> of(UUID referral) {
        return em.createQuery(OF_REFERRAL, Consent.class)
                .setParameter("referral", referral)
                .getResultList();
    }

    void addNotice(GivenNotice notice, Consent.Between between, Instant at) {
        em.createNativeQuery(NOTICE)
                .setParameter(1, notice.referral())
                .setParameter(2, notice.textVersion())
                .setParameter(3, notice.language())
                .setParameter(4, notice.variant().law().name())
                .setParameter(5, notice.variant().scope().name())
                .setParameter(6, notice.channel().name())
                .setParameter(7, Rows.time(at))
                .setParameter(8, between.askedBy())
                .setParameter(9, between.senderOrg())
                .setParameter(10, between.senderTeam())
                .setParameter(11, between.receiverOrg())
                .executeUpdate();
    }

    void addProof(UUID consent, String event, byte[] proof, LocalDate on) {
        em.createNativeQuery(PROOF)
                .setParameter(1, consent)
                .setParameter(2, event)
                .setParameter(3, proof)
                .setParameter(4, Date.valueOf(on))
                .executeUpdate();
    }

    Optional<LocalDate> provedOn(UUID consent, String event, byte[] proof) {
        return Rows.value(em.createNativeQuery(PROVED)
                        .setParameter(1, consent)
                        .setParameter(2, event)
                        .setParameter(3, proof))
                .map(day -> ((Date) day).toLocalDate());
    }
}

package de.verweisnetz.referral.client;

import de.verweisnetz.platform.persistence.Rows;
import de.verweisnetz.referral.lifecycle.Referral;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which clients took everything back, whatever the state of their referrals was. */
@ApplicationScoped
public class TakenBackRepository {
    private static final String ADD =
            """
            INSERT INTO referral.client_withdrawal (referral_id, withdrawn_at, sender_org, sender_team, receiver_org)
            VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING""";
    private static final String FIND =
            "SELECT withdrawn_at, erased_at FROM referral.client_withdrawal WHERE referral_id = ?1";

    @PersistenceContext
    private EntityManager em;

    /** From now on the node's copy is to be erased; a second time changes nothing. */
    public void add(Referral referral, Instant at) {
        var parties = referral.parties();
        em.createNativeQuery(ADD)
                .setParameter(1, referral.id())
                .setParameter(2, Rows.time(at))
                .setParameter(3, parties.senderOrg())
                .setParameter(4, parties.senderTeam())
                .setParameter(5, parties.receiverOrg())
                .executeUpdate();
    }

    public Optional<TakenBack> find(UUID referral) {
        return Rows.first(em.createNativeQuery(FIND).setParameter(1, referral))
                .map(row -> new TakenBack(Rows.time(row[0]), Rows.instant(row[1])));
    }
}

package de.verweisnetz.referral.voucher;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Wrong secrets by reference; through functions, for whoever enters one need not be a party of the referral. */
@ApplicationScoped
public class WrongSecretRepository {
    @PersistenceContext
    private EntityManager em;

    /** An alarm: so many wrong secrets were entered for one reference. */
    public record Alarm(
            String reference,
            UUID sender,
            UUID receiver,
            int wrong,
            Instant firstAt,
            Instant lastAt,
            Instant raisedAt) {}

    /** Counts one; answers with the referral when this one raises an alarm. */
    Optional<UUID> count(String reference, byte[] fingerprint, Instant at, int alarmAfter) {
        return Rows.value(em.createNativeQuery("SELECT * FROM referral.count_wrong_secret(?1, ?2, ?3, ?4)")
                        .setParameter(1, reference)
                        .setParameter(2, fingerprint)
                        .setParameter(3, Rows.time(at))
                        .setParameter(4, alarmAfter))
                .map(UUID.class::cast);
    }

    /** Alarms that have not been forgotten yet, newest first. */
    public List<Alarm> alarms(int most) {
        return Rows.all(em.createNativeQuery(
                                """
                                SELECT reference, sender_org, receiver_org, wrong, first_at, last_at, raised_at
                                  FROM referral.code_alarms(?1)""")
                        .setParameter(1, most))
                .stream()
                .map(row -> new Alarm(
                        (String) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        ((Number) row[3]).intValue(),
                        Rows.time(row[4]),
                        Rows.time(row[5]),
                        Rows.time(row[6])))
                .toList();
    }
}

package de.verweisnetz.referral.signpost;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.UUID;

/** Counts people who came without a code, by organisation and month. */
@ApplicationScoped
public class ArrivalRepository {
    @PersistenceContext
    private EntityManager em;

    public void count(UUID organisation, LocalDate month) {
        em.createNativeQuery(
                        """
                        INSERT INTO referral.arrival_without_code AS a (receiver_org, month, arrivals) VALUES (?1, ?2, 1)
                        ON CONFLICT (receiver_org, month) DO UPDATE SET arrivals = a.arrivals + 1""")
                .setParameter(1, organisation)
                .setParameter(2, month)
                .executeUpdate();
    }

    public int of(UUID organisation, LocalDate month) {
        return Rows.value(em.createNativeQuery(
                                "SELECT arrivals FROM referral.arrival_without_code WHERE receiver_org = ?1 AND month = ?2")
                        .setParameter(1, organisation)
                        .setParameter(2, month))
                .map(Integer.class::cast)
                .orElse(0);
    }
}

package de.verweisnetz.referral.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.UUID;

/** Counts what is reported without a referral. */
@ApplicationScoped
public class UnlinkedReportRepository {
    private static final String COUNT =
            """
            INSERT INTO referral.unlinked_report AS known (receiver_org, month, report, reports) VALUES (?1, ?2, ?3, 1)
            ON CONFLICT (receiver_org, month, report) DO UPDATE SET reports = known.reports + 1""";

    private static final String TAKE_BACK =
            """
            UPDATE referral.unlinked_report SET reports = reports - 1
             WHERE receiver_org = ?1 AND month = ?2 AND report = ?3 AND reports > 0""";

    @PersistenceContext
    private EntityManager em;

    void count(UUID receiver, LocalDate month, String report) {
        change(COUNT, receiver, month, report);
    }

    void takeBack(UUID receiver, LocalDate month, String report) {
        change(TAKE_BACK, receiver, month, report);
    }

    private void change(String statement, UUID receiver, LocalDate month, String report) {
        em.createNativeQuery(statement)
                .setParameter(1, receiver)
                .setParameter(2, Date.valueOf(month))
                .setParameter(3, report)
                .executeUpdate();
    }
}

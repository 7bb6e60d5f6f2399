package de.verweisnetz.directory.upkeep;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores what was reported about offers and what checks found. */
@ApplicationScoped
class CheckRepository {
    private static final String REPORT =
            """
            INSERT INTO directory.offer_report (id, offer_id, reason, remark, member_id, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (offer_id, reason, member_id) DO NOTHING""";
    private static final String REPORTED =
            """
            SELECT id FROM directory.offer_report
             WHERE offer_id = ?1 AND reason = ?2 AND member_id = ?3""";
    private static final String WITHDRAW =
            "DELETE FROM directory.offer_report WHERE offer_id = ?1 AND reason = ?2 AND member_id = ?3";
    private static final String SETTLE_REPORTS = "DELETE FROM directory.offer_report WHERE offer_id = ?1";
    private static final String SETTLE_CHECK = "DELETE FROM directory.offer_check WHERE offer_id = ?1";
    private static final String RECORD =
            """
            INSERT INTO directory.check_result (id, offer_id, result, note, member_id, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)""";
    private static final String RESULTS =
            """
            SELECT result, note, member_id, at FROM directory.check_result WHERE offer_id = ?1 ORDER BY id DESC LIMIT 100""";
    private static final String POSTPONE =
            """
            INSERT INTO directory.offer_check AS c (offer_id, attempts, not_before) VALUES (?1, 1, ?2)
            ON CONFLICT (offer_id) DO UPDATE SET attempts = c.attempts + 1, not_before = excluded.not_before
            RETURNING attempts""";

    private static final String BRING_BACK = "UPDATE directory.offer_check SET not_before = NULL WHERE offer_id = ?1";

    @PersistenceContext
    private EntityManager em;

    /** What one check found. */
    record Result(CheckResult result, @Nullable String note, UUID member, Instant at) {}

    /** The same reason from the same member counts once while it is open; answers whether it is new. */
    boolean report(UUID offer, CheckReason reason, @Nullable String remark, UUID member, Instant at) {
        return em.createNativeQuery(REPORT)
                        .setParameter(1, Ids.next())
                        .setParameter(2, offer)
                        .setParameter(3, reason.name())
                        .setParameter(4, remark)
                        .setParameter(5, member)
                        .setParameter(6, Rows.time(at))
                        .executeUpdate()
                == 1;
    }

    /** Whether it is open that this member said so. */
    boolean isReported(UUID offer, CheckReason reason, UUID member) {
        return Rows.value(em.createNativeQuery(REPORTED)
                        .setParameter(1, offer)
                        .setParameter(2, reason.name())
                        .setParameter(3, member))
                .isPresent();
    }

    /** Whoever said so says so no more. */
    void withdraw(UUID offer, CheckReason reason, UUID member) {
        em.createNativeQuery(WITHDRAW)
                .setParameter(1, offer)
                .setParameter(2, reason.name())
                .setParameter(3, member)
                .executeUpdate();
    }

    /** Nothing is open any more, and calls are counted anew. */
    void settle(UUID offer) {
        em.createNativeQuery(SETTLE_REPORTS).setParameter(1, offer).executeUpdate();
        em.createNativeQuery(SETTLE_CHECK).setParameter(1, offer).executeUpdate();
    }

    void record(UUID offer, CheckResult result, @Nullable String note, UUID member, Instant at) {
        em.createNativeQuery(RECORD)
                .setParameter(1, Ids.next())
                .setParameter(2, offer)
                .setParameter(3, result.name())
                .setParameter(4, note)
                .setParameter(5, member)
                .setParameter(6, Rows.time(at))
                .executeUpdate();
    }

    /** Newest first. */
    List<Result> results(UUID offer) {
        return Rows.all(em.createNativeQuery(RESULTS).setParameter(1, offer)).stream()
                .map(row -> new Result(
                        CheckResult.valueOf((String) row[0]), (String) row[1], (UUID) row[2], Rows.time(row[3])))
                .toList();
    }

    /** Counts a call in vain and leaves the offer alone until the day; answers how many calls there were. */
    int postpone(UUID offer, LocalDate until) {
        return ((Number) em.createNativeQuery(POSTPONE)
                        .setParameter(1, offer)
                        .setParameter(2, until)
                        .getSingleResult())
                .intValue();
    }

    /** It is not left alone any longer. */
    void bringBack(UUID offer) {
        em.createNativeQuery(BRING_BACK).setParameter(1, offer).executeUpdate();
    }
}

package de.verweisnetz.reporting;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks for aggregates only; the rows behind them are hidden from coordinators by row level security. */
@ApplicationScoped
class FunnelRepository {
    private static final String FUNNEL = "SELECT step, referrals, organisations FROM reporting.funnel(?1, ?2, ?3)";

    @PersistenceContext
    private EntityManager em;

    /** How many referrals reached a step, from how many sending organisations. */
    record Reached(long referrals, long organisations) {
        static final Reached NONE = new Reached(0, 0);
    }

    Map<FunnelStep, Reached> count(Instant from, Instant before, Instant now) {
        var query = em.createNativeQuery(FUNNEL)
                .setParameter(1, Rows.time(from))
                .setParameter(2, Rows.time(before))
                .setParameter(3, Rows.time(now));
        return Rows.all(query).stream()
                .collect(Collectors.toMap(
                        row -> FunnelStep.valueOf((String) row[0]),
                        row -> new Reached(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
    }
}

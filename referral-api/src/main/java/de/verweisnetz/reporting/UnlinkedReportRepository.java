package de.verweisnetz.reporting;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** Asks for sums over all centres; which centre reported what stays hidden from coordinators by row level security. */
@ApplicationScoped
class UnlinkedReportRepository {
    private static final String REPORTS =
            "SELECT month, report, reports, organisations FROM reporting.unlinked_reports(?1, ?2)";

    @PersistenceContext
    private EntityManager em;

    /** How often something was reported, by how many centres. */
    record Reported(long reports, long organisations) {
        static final Reported NEVER = new Reported(0, 0);
    }

    Map<YearMonth, Map<String, Reported>> sums(YearMonth from, YearMonth to) {
        var query = em.createNativeQuery(REPORTS)
                .setParameter(1, Date.valueOf(from.atDay(1)))
                .setParameter(2, Date.valueOf(to.atDay(1)));
        var sums = new HashMap<YearMonth, Map<String, Reported>>();
        for (var row : Rows.all(query)) {
            var month = YearMonth.from(((Date) row[0]).toLocalDate());
            var reported = new Reported(((Number) row[2]).longValue(), ((Number) row[3]).longValue());
            sums.computeIfAbsent(month, first -> new HashMap<>()).put((String) row[1], reported);
        }
        return sums;
    }
}

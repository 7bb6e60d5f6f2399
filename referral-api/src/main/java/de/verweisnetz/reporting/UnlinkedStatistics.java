package de.verweisnetz.reporting;

import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.reporting.UnlinkedReportRepository.Reported;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What centres counted of clients who want no report to the sender. */
@ApplicationScoped
public class UnlinkedStatistics {
    private static final String ARRIVED = "ARRIVED";
    private static final int MOST_MONTHS = 36;
    private static final List<String> REPORTS = List.of(
            ARRIVED,
            "COUNSELLING_TAKEN_UP",
            "RESOLVED_ONCE",
            "APPOINTMENT_NOT_KEPT",
            "NOT_REACHED",
            "DECLINED_BY_CLIENT",
            "MOVED_AWAY",
            "UNKNOWN");

    @Inject
    private UnlinkedReportRepository repository;

    @Inject
    private SuppressionPolicy suppression;

    @Inject
    private BusinessClock clock;

    /** From the first to the last month, of which only those are told that are over. */
    @Transactional
    @Requires(Permission.STATISTICS_READ)
    public UnlinkedReportsView byMonth(YearMonth from, YearMonth to) {
        if (to.isBefore(from) || to.isAfter(from.plusMonths(MOST_MONTHS - 1L))) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.parameter("to", "invalid"));
        }
        // While a month runs, what it grows by from day to day would tell who was reported.
        var over = YearMonth.from(clock.today()).minusMonths(1);
        var last = to.isBefore(over) ? to : over;
        var sums = repository.sums(from, last);
        var months = Stream.iterate(from, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> month(month, sums.getOrDefault(month, Map.of())))
                .filter(month -> month.figures().stream().anyMatch(figure -> !figure.suppressed()))
                .toList();
        return new UnlinkedReportsView(from.toString(), last.toString(), months);
    }

    private UnlinkedReportsView.Month month(YearMonth month, Map<String, Reported> sums) {
        return new UnlinkedReportsView.Month(
                month.toString(),
                REPORTS.stream()
                        .map(report -> figure(report, sums.getOrDefault(report, Reported.NEVER)))
                        .toList());
    }

    private UnlinkedReportsView.Figure figure(String report, Reported reported) {
        boolean hidden = suppression.hides(reported.reports(), reported.organisations());
        return new UnlinkedReportsView.Figure(
                report, report.equals(ARRIVED) ? "arrivals" : "outcomes", hidden ? null : reported.reports(), hidden);
    }
}

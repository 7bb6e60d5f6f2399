package de.verweisnetz.portal.api;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What centres counted of clients who want no report to the sender, by month. */
public record UnlinkedReports(YearMonth from, YearMonth to, List<Month> months) {

    /** One month and all that can be reported in it. */
    public record Month(YearMonth month, List<Figure> figures) {

        /** The figure of one report; null where it is suppressed. */
        public @Nullable Integer shown(String report) {
            return figures.stream()
                    .filter(figure -> figure.report().equals(report) && !figure.suppressed())
                    .findFirst()
                    .map(Figure::count)
                    .orElse(null);
        }
    }

    /** One figure with what it counts; without a count when it is suppressed. */
    public record Figure(String report, String unit, @Nullable Integer count, boolean suppressed) {}

    /** What can be reported, the same in every month. */
    public List<Figure> rows() {
        return months.isEmpty() ? List.of() : months.get(0).figures();
    }
}

package de.verweisnetz.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What centres reported without a link to a referral, by month.
 *
 * @param from first month
 * @param to last month that is over
 * @param months in which at least one figure is shown, oldest first
 */
public record UnlinkedReportsView(String from, String to, List<Month> months) {

    /** One month and all that can be reported in it. */
    public record Month(String month, List<Figure> figures) {}

    /**
     * @param report ARRIVED or an outcome
     * @param unit what is counted: arrivals of people, or outcomes that were reported
     * @param count absent when suppressed
     */
    public record Figure(String report, String unit, @Nullable Long count, boolean suppressed) {}
}

package de.verweisnetz.reporting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many referrals issued in a period got how far.
 *
 * @param unit what is counted
 * @param from first day
 * @param to last day
 */
public record FunnelView(String unit, LocalDate from, LocalDate to, List<Figure> steps) {

    /**
     * @param count absent when suppressed
     */
    public record Figure(FunnelStep step, @Nullable Long count, boolean suppressed) {}
}

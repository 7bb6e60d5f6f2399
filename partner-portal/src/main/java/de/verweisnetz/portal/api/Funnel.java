package de.verweisnetz.portal.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many referrals reached which step. */
public record Funnel(String unit, LocalDate from, LocalDate to, List<StepCount> steps) {

    /** One step; without a count when the figure is suppressed. */
    public record StepCount(String step, @Nullable Integer count, boolean suppressed) {}
}

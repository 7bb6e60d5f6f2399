package de.verweisnetz.referral.clientdata;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A part of a weekday at which nobody else picks up; local hours in Berlin. */
record SafeTime(
        @NotNull @Pattern(regexp = "MO|TU|WE|TH|FR|SA|SU") String weekday,
        @NotNull @Pattern(regexp = SafeTime.HOUR) String from,
        @NotNull @Pattern(regexp = SafeTime.HOUR) String to) {
    static final String HOUR = "([01][0-9]|2[0-3]):[0-5][0-9]";

    boolean isReversed() {
        return from.compareTo(to) >= 0;
    }

    /** Never the times. */
    @Override
    public String toString() {
        return "SafeTime";
    }
}

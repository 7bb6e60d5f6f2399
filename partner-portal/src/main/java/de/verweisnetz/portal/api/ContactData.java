package de.verweisnetz.portal.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a centre can reach the client; on its way to be sealed, and never back. */
public record ContactData(
        String channel,
        String value,
        @Nullable String name,
        List<SafeTime> safeTimes,
        @Nullable LocalDate reachableUntil,
        boolean leaveNoMessage,
        boolean doNotSayWhoCalls) {

    /** A time at which nobody else picks up. */
    public record SafeTime(String weekday, String from, String to) {}

    /** Never what is in it. */
    @Override
    public String toString() {
        return "ContactData";
    }
}

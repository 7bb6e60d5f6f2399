package de.verweisnetz.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A weekly phone hour, local time, and what is spoken then. */
public record PhoneSlot(String weekday, String opensAt, String closesAt, @Nullable List<String> languages) {
    public Slot slot() {
        return new Slot(weekday, opensAt, closesAt, null);
    }

    public List<String> spoken() {
        return languages == null ? List.of() : languages;
    }
}

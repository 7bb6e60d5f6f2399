package de.verweisnetz.platform.rest;

import de.verweisnetz.platform.json.Storable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads times in addresses, as RFC 3339 writes them. */
public final class Times {
    private Times() {}

    /** Nothing where it is no time, or none that can be stored. */
    public static Optional<Instant> read(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant()).filter(Storable::is);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

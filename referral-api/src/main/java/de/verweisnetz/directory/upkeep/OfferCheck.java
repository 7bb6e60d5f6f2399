package de.verweisnetz.directory.upkeep;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is open about one offer, and what earlier checks found.
 *
 * @param notBefore the day on which the offer comes back into the queue
 * @param results newest first
 */
public record OfferCheck(@JsonUnwrapped CheckItem item, @Nullable LocalDate notBefore, List<Found> results) {

    /** What one check found. */
    public record Found(CheckResult result, Instant at, Editor by, @Nullable String note) {}
}

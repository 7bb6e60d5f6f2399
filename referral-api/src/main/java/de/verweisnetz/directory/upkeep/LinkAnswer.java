package de.verweisnetz.directory.upkeep;

import de.verweisnetz.directory.OfferFacts.Capacity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a contact answers about one offer.
 *
 * @param corrections in plain words; goes with a correction
 * @param capacity the light as of today; null leaves it as it is
 */
public record LinkAnswer(UUID offer, Kind kind, @Nullable String corrections, @Nullable Capacity capacity) {

    /** Whether the entry is right. */
    public enum Kind {
        ALL_CORRECT,
        CORRECTION
    }
}

package de.verweisnetz.directory.listing;

import de.verweisnetz.directory.OfferFacts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One stored offer. */
public record OfferRow(
        long version, OfferFacts facts, @Nullable String land, boolean listed, @Nullable UUID receiver) {}

package de.verweisnetz.directory.export;

import de.verweisnetz.directory.OfferFacts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offer that may leave the node, and the documents that belong to it. */
record ExportedOffer(
        UUID id,
        UUID organization,
        UUID service,
        UUID location,
        @Nullable UUID program,
        long version,
        OfferFacts facts) {}

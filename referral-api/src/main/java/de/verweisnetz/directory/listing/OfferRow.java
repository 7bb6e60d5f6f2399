package de.verweisnetz.directory.listing;

import de.verweisnetz.directory.OfferFacts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stored offer.
 *
 * @param receiver the participant that answers for its organisation, or null where nobody takes part
 * @param answerMode how that participant answers; NONE where nobody takes part
 */
public record OfferRow(
        long version,
        OfferFacts facts,
        @Nullable String land,
        boolean listed,
        @Nullable UUID receiver,
        String answerMode) {}

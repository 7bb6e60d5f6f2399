package de.verweisnetz.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card as the organisation that made it sees it.
 *
 * @param text to be pasted under a public post, in the reader's language
 * @param url the card's page; a QR picture of the card shows this
 * @param givesCodes whether readers can take a code there today
 * @param reviewed whether a native speaker has read the words
 */
public record SignpostView(
        UUID id,
        String key,
        Offer offer,
        String language,
        @Nullable String campaign,
        String text,
        String url,
        boolean givesCodes,
        boolean reviewed,
        int handedOut,
        int codesTaken,
        Instant createdAt) {

    /** The offer it leads to. */
    public record Offer(UUID id, String name, String organization) {}
}

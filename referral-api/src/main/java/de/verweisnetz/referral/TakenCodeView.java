package de.verweisnetz.referral;

import java.time.Instant;

/**
 * A code that somebody took from a card.
 *
 * @param url her own page
 */
public record TakenCodeView(String code, String reference, String url, Instant expiresAt) {
    /** Never the code itself: what is printed ends in logs. */
    @Override
    public String toString() {
        return reference;
    }
}

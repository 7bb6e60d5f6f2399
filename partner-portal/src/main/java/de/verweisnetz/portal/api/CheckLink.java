package de.verweisnetz.portal.api;

import java.time.Instant;
import java.util.List;

/** The offers that a mailed link asks about. */
public record CheckLink(Instant expiresAt, List<Item> items) {

    /**
     * One of them.
     *
     * @param confirmed since the mail was sent
     * @param correctionOpen whether the contact wrote a correction that is not settled yet
     */
    public record Item(Offer offer, boolean confirmed, boolean correctionOpen) {}
}

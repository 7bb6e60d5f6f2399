package de.verweisnetz.portal.api;

import java.time.Instant;
import java.util.List;

/** The offers that a mailed link asks about. */
public record CheckLink(Instant expiresAt, List<Item> items) {

    /** One of them; {@code confirmed} since the mail was sent. */
    public record Item(Offer offer, boolean confirmed) {}
}

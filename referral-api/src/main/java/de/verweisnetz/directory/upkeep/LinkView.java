package de.verweisnetz.directory.upkeep;

import de.verweisnetz.directory.OfferView;
import java.time.Instant;
import java.util.List;

/** The offers that a mailed link asks about. */
public record LinkView(Instant expiresAt, List<Item> items) {

    /**
     * One of them.
     *
     * @param confirmed since the link was made
     * @param correctionOpen whether the contact wrote that it is wrong, and nobody has settled that yet
     */
    public record Item(OfferView offer, boolean confirmed, boolean correctionOpen) {}
}

package de.verweisnetz.portal.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An offer of the caller's own organisation, with what it needs. */
public record OwnOffer(
        String id,
        String name,
        Named organization,
        @Nullable String city,
        String verification,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate closedUntil,
        Offer.Capacity capacity,
        String edits) {}

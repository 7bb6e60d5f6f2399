package de.verweisnetz.directory;

import java.util.UUID;

/** What lists call an offer. */
public record OfferName(OfferId id, String name, UUID organizationId, String organizationName) {}

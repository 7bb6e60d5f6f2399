package de.verweisnetz.directory;

import java.util.UUID;

/** An offer: the id of its HSDS service at location, kept as it came. */
public record OfferId(UUID value) {}

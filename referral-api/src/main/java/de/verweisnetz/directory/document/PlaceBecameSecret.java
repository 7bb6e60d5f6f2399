package de.verweisnetz.directory.document;

import java.util.UUID;

/** A place whose address was known until now is secret: whoever keeps words about it forgets them in this transaction. */
public record PlaceBecameSecret(UUID location) {}

package de.verweisnetz.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document as people speak of it. */
public record DocumentName(String kind, UUID id, @Nullable String name) {}

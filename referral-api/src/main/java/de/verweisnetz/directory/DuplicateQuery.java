package de.verweisnetz.directory;

import de.verweisnetz.data.exchange.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs to list.
 *
 * @param kind null for all
 */
public record DuplicateQuery(
        @Nullable EntityKind kind, int minScore, DuplicateState state, @Nullable String cursor, int limit) {}

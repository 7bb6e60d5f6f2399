package de.verweisnetz.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which imports are asked for. */
public record ImportQuery(@Nullable UUID source, @Nullable ImportState state, int limit, @Nullable String cursor) {}

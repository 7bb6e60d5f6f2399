package de.verweisnetz.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list that has to do with imports.
 *
 * @param cursor where the next part begins, absent on the last
 */
public record ImportSlice<T>(List<T> items, @Nullable String cursor, long total) {}

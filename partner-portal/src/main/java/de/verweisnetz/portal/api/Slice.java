package de.verweisnetz.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
public record Slice<T>(List<T> items, @Nullable String next, int total, boolean totalCapped) {
    public @Nullable String cursor() {
        return Cursor.in(next);
    }
}

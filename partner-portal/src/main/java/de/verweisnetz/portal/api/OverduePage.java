package de.verweisnetz.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of referrals that wait too long. */
public record OverduePage(List<Overdue> items, @Nullable String next, int total, boolean totalCapped) {
    public @Nullable String cursor() {
        return Cursor.in(next);
    }
}

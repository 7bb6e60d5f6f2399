package de.verweisnetz.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of what the team should look after. */
public record FollowUpPage(List<FollowUp> items, @Nullable String next, int total, boolean totalCapped) {
    public @Nullable String cursor() {
        return Cursor.in(next);
    }
}

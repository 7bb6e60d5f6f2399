package de.verweisnetz.platform.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next address of the next page, absent on the last
 * @param total how many items there are, counted up to a cap
 * @param totalCapped whether counting stopped at {@code total}
 */
public record ItemPage<T>(List<T> items, @Nullable String next, long total, boolean totalCapped) {
    /** @param total how many were found by a count that went one beyond {@code cap} at most */
    public static <T> ItemPage<T> counted(List<T> items, @Nullable String next, long total, long cap) {
        return new ItemPage<>(items, next, Math.min(total, cap), total > cap);
    }
}

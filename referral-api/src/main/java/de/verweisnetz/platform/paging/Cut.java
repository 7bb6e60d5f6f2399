package de.verweisnetz.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one page takes of a list that was asked for one item more than fits on it: that one tells that another page follows.
 *
 * @param more whether another page follows
 */
public record Cut<T>(List<T> items, boolean more) {
    public static <T> Cut<T> of(List<T> found, int limit) {
        return new Cut<>(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }

    /**
     * The cursor of the following page; null on the last.
     *
     * @param place where an item stands in the list, as its text
     */
    public @Nullable String next(Cursors cursors, String binding, Function<T, ?> place) {
        return more
                ? cursors.sign(binding, place.apply(items.get(items.size() - 1)).toString())
                : null;
    }
}

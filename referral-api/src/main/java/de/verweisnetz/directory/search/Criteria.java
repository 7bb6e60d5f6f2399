package de.verweisnetz.directory.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search, checked and cut.
 *
 * @param text as a {@code tsquery}
 * @param anyOf sets of facets; a hit has at least one of each
 * @param accepts facet of the grade, or null
 * @param today offers that take no referrals on it are left out where a grade is asked
 */
record Criteria(
        @Nullable String text,
        List<List<Integer>> anyOf,
        @Nullable Integer accepts,
        LocalDate today,
        @Nullable Vicinity vicinity,
        boolean fallback) {

    /** The offers of last resort, wherever they are, in one of these languages if there are any. */
    Criteria ofLastResort(List<Integer> languages) {
        var kept = languages.isEmpty() ? List.<List<Integer>>of() : List.of(languages);
        return new Criteria(null, kept, null, today, null, true);
    }
}

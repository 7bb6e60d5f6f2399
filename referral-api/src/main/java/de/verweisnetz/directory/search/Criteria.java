package de.verweisnetz.directory.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search, checked and cut: facets that the index answers, and what is checked on the rows that it finds.
 *
 * @param text null where there is none
 * @param allOf facets that a hit has
 * @param anyOf sets of facets; a hit has at least one of each
 * @param checks what rows are checked for
 * @param vicinity null where no place is searched
 * @param nationwideFirst whether offers for the whole country come before all others
 * @param lastResort whether hotlines are searched, and nothing else
 */
record Criteria(
        @Nullable TextSearch text,
        List<Integer> allOf,
        List<List<Integer>> anyOf,
        Checks checks,
        @Nullable Vicinity vicinity,
        boolean nationwideFirst,
        Sort sort,
        Today today,
        boolean lastResort) {

    /** The order of hits. */
    enum Sort {
        FIT,
        DISTANCE,
        NEXT_OPENING
    }

    /**
     * The day and what it makes of dates.
     *
     * @param minute of the week
     * @param confirmedSince an entry that was confirmed before takes no referrals
     * @param lightSince a light that is older is unknown
     */
    record Today(LocalDate date, int minute, LocalDate confirmedSince, LocalDate lightSince) {}

    /**
     * What an index cannot answer exactly.
     *
     * @param referable whether it must take referrals today
     * @param openAt a {@code int4multirange}
     * @param openOn the day of that time: it must not be closed then
     * @param capacity lights, or none where any will do
     * @param answerModes or none where any will do
     */
    record Checks(
            boolean referable,
            boolean responsible,
            @Nullable String openAt,
            @Nullable LocalDate openOn,
            @Nullable String calledAt,
            @Nullable String spokenAt,
            List<String> capacity,
            List<String> answerModes,
            @Nullable LocalDate verifiedSince) {
        static final Checks NONE = new Checks(false, false, null, null, null, null, List.of(), List.of(), null);
        static final Checks REFERABLE = new Checks(true, false, null, null, null, null, List.of(), List.of(), null);
    }

    Criteria with(@Nullable TextSearch other) {
        return new Criteria(other, allOf, anyOf, checks, vicinity, nationwideFirst, sort, today, lastResort);
    }

    Criteria near(Vicinity place) {
        return new Criteria(text, allOf, anyOf, checks, place, nationwideFirst, Sort.DISTANCE, today, lastResort);
    }

    /** The offers of last resort, wherever they are, in one of these languages if there are any. */
    Criteria ofLastResort(List<Integer> languages) {
        var kept = languages.isEmpty() ? List.<List<Integer>>of() : List.of(languages);
        return new Criteria(null, List.of(), kept, Checks.NONE, null, false, Sort.FIT, today, true);
    }
}

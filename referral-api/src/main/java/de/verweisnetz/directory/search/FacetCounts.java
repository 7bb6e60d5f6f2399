package de.verweisnetz.directory.search;

import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.directory.OfferHits;
import de.verweisnetz.directory.OfferHits.FacetCount;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Turns counts of numbers into counts of codes. */
final class FacetCounts {
    private static final Comparator<FacetCount> MOST_FREQUENT =
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::code);

    private final Map<Integer, Long> counts;

    FacetCounts(Map<Integer, Long> counts) {
        this.counts = counts;
    }

    OfferHits.Facets read(boolean capped) {
        var lists = CodeLists.load();
        var languages = Stream.concat(
                        codes(lists.list(CodeListName.LANGUAGE).codes()), Stream.of(Locale.getISOLanguages()))
                .distinct();
        return new OfferHits.Facets(
                capped,
                of(codes(lists.topics().roots()), Facets::topic),
                of(languages, Facets::language),
                of(codes(lists.list(CodeListName.CENTRE_TYPE).codes()), Facets::centreType),
                of(codes(lists.list(CodeListName.CARRIER).codes()), Facets::carrier),
                of(Stream.of("CODE", "WARM"), Facets::accepts),
                capacity());
    }

    private List<FacetCount> of(Stream<String> codes, ToIntFunction<String> number) {
        return sorted(codes.map(code -> new FacetCount(code, counts.getOrDefault(number.applyAsInt(code), 0L))));
    }

    /** Whose light is neither open nor full, or too old, is unknown. */
    private List<FacetCount> capacity() {
        long open = counts.getOrDefault(Facets.LIGHT_OPEN, 0L);
        long full = counts.getOrDefault(Facets.LIGHT_FULL, 0L);
        long all = counts.getOrDefault(0, 0L);
        return sorted(Stream.of(
                new FacetCount("OPEN", open),
                new FacetCount("FULL", full),
                new FacetCount("UNKNOWN", all - open - full)));
    }

    private static List<FacetCount> sorted(Stream<FacetCount> counts) {
        return counts.filter(count -> count.count() > 0).sorted(MOST_FREQUENT).toList();
    }

    private static Stream<String> codes(List<Code> codes) {
        return codes.stream().map(Code::code);
    }
}

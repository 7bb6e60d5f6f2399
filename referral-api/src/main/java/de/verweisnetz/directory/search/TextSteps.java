package de.verweisnetz.directory.search;

import de.verweisnetz.directory.OfferHits.Correction;
import de.verweisnetz.directory.OfferHits.SearchedPlace;
import de.verweisnetz.directory.OfferQuery.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Understands a text more and more freely until something is found. */
@ApplicationScoped
class TextSteps {
    private static final int AS_IT_IS = 0;
    private static final int CORRECTED = 1;
    private static final int WITH_A_PLACE = 2;
    private static final int ALL_BUT_ONE = 3;
    private static final int ANY = 4;

    private final Spelling spelling;

    @Inject
    TextSteps(Spelling spelling) {
        this.spelling = spelling;
    }

    protected TextSteps() {
        this(new Spelling());
    }

    /**
     * What was found, and how the text was understood.
     *
     * @param step to be understood alike on the next page
     * @param textMatch ALL or MOST, null without a text
     * @param place that a word of the text names, or null
     */
    record Understood(
            int step,
            Criteria criteria,
            OfferSearch.Result result,
            @Nullable String textMatch,
            List<Correction> corrected,
            @Nullable SearchedPlace place) {}

    /** How one step understands a text. */
    private record Reading(
            int step,
            Criteria criteria,
            @Nullable String textMatch,
            List<Correction> corrected,
            @Nullable SearchedPlace place) {}

    /**
     * @param step at which the page before understood the text, 0 on the first page
     */
    Understood run(Filters filters, Criteria criteria, int step, Function<Criteria, OfferSearch.Result> search) {
        var text = filters.text();
        var asked = text == null ? null : TextQuery.read(text);
        if (text == null || asked == null) {
            return new Understood(AS_IT_IS, criteria, search.apply(criteria), null, List.of(), null);
        }
        var first = new Reading(AS_IT_IS, criteria.with(asked), "ALL", List.of(), null);
        if (step == AS_IT_IS) {
            var result = search.apply(first.criteria);
            return result.hits().isEmpty() ? freely(text, filters, first, result, search) : understood(first, result);
        }
        return freer(text, filters, criteria).stream()
                .filter(reading -> reading.step == step)
                .findFirst()
                .map(reading -> understood(reading, search.apply(reading.criteria)))
                .orElseGet(() -> understood(first, search.apply(first.criteria)));
    }

    private Understood freely(
            String text,
            Filters filters,
            Reading first,
            OfferSearch.Result nothing,
            Function<Criteria, OfferSearch.Result> search) {
        for (var reading : freer(text, filters, first.criteria)) {
            var result = search.apply(reading.criteria);
            if (!result.hits().isEmpty()) {
                return understood(reading, result);
            }
        }
        return understood(first, nothing);
    }

    /** The freer readings, each a step freer than the one before. */
    private List<Reading> freer(String text, Filters filters, Criteria criteria) {
        var spelt = spelling.correct(text);
        var readings = new ArrayList<Reading>();
        if (!spelt.corrections().isEmpty()) {
            add(readings, CORRECTED, criteria, TextQuery.read(spelt.text()), "ALL", spelt.corrections());
        }
        if (criteria.vicinity() == null && filters.where().region() == null) {
            TextPlace.find(spelt.text())
                    .map(found -> new Reading(
                            WITH_A_PLACE,
                            criteria.with(TextQuery.read(found.rest()))
                                    .near(PlaceReader.vicinity(found.place(), filters.where())),
                            found.rest().isEmpty() ? null : "ALL",
                            spelt.corrections(),
                            found.place()))
                    .ifPresent(readings::add);
        }
        add(readings, ALL_BUT_ONE, criteria, TextQuery.allButOne(spelt.text()), "MOST", spelt.corrections());
        add(readings, ANY, criteria, TextQuery.any(spelt.text()), "MOST", spelt.corrections());
        return readings;
    }

    private static void add(
            List<Reading> readings,
            int step,
            Criteria criteria,
            @Nullable TextSearch text,
            String match,
            List<Correction> corrections) {
        if (text != null) {
            readings.add(new Reading(step, criteria.with(text), match, corrections, null));
        }
    }

    private static Understood understood(Reading reading, OfferSearch.Result result) {
        return new Understood(
                reading.step, reading.criteria, result, reading.textMatch, reading.corrected, reading.place);
    }
}

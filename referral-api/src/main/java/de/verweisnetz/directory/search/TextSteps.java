package de.verweisnetz.directory.search;

import de.verweisnetz.directory.OfferHits.Correction;
import de.verweisnetz.directory.OfferHits.SearchedPlace;
import de.verweisnetz.directory.OfferQuery.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Understands a text more and more freely until something is found. */
@ApplicationScoped
class TextSteps {

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

    /**
     * @param step at which the page before understood the text, 0 on the first page
     */
    Understood run(Filters filters, Criteria criteria, int step, Function<Criteria, OfferSearch.Result> search) {
        var text = filters.text() == null ? null : TextQuery.read(filters.text());
        var asked = criteria.with(text);
        return new Understood(0, asked, search.apply(asked), text == null ? null : "ALL", List.of(), null);
    }
}

package de.verweisnetz.directory.search;

import de.verweisnetz.directory.OfferHits.SearchedPlace;
import de.verweisnetz.directory.OfferQuery.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what could not be found: nothing of the search is kept but the cell it falls into. */
@ApplicationScoped
class UnmetNeedCount {
    private static final String ANY = "ANY";
    private static final int MOST = 3;

    @Inject
    private UnmetNeedRepository repository;

    /** A search for words alone that mean no topic tells no need. */
    void count(Filters filters, @Nullable SearchedPlace place, @Nullable TextSearch text, ZonedDateTime now) {
        var asked = filters.topics().isEmpty() && text != null ? text.topics() : filters.topics();
        var languages = filters.speech().languages();
        if (asked.isEmpty() && languages.isEmpty()) {
            return;
        }
        var month = LocalDate.from(now).withDayOfMonth(1);
        repository.add(month, kreis(filters, place), few(languages), few(asked));
    }

    private static String kreis(Filters filters, @Nullable SearchedPlace place) {
        if (filters.where().region() != null) {
            return filters.where().region();
        }
        return place == null || place.kreis() == null ? ANY : place.kreis();
    }

    private static List<String> few(List<String> codes) {
        return codes.isEmpty()
                ? List.of(ANY)
                : codes.stream().distinct().limit(MOST).toList();
    }
}

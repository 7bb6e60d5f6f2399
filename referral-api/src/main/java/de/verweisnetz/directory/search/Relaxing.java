package de.verweisnetz.directory.search;

import de.verweisnetz.directory.OfferHits.Relaxation;
import de.verweisnetz.directory.OfferQuery;
import de.verweisnetz.directory.OfferQuery.Filters;
import de.verweisnetz.directory.listing.Freshness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says of a search that found nothing which of its filters stands in the way. */
@ApplicationScoped
class Relaxing {
    @Inject
    private OfferSearch statement;

    @Inject
    private Freshness freshness;

    List<Relaxation> suggest(OfferQuery query, ZonedDateTime now) {
        return WiderFilters.of(query.filters()).stream()
                .flatMap(wider -> hits(query, wider, now).stream())
                .sorted(Comparator.comparingLong(Relaxation::hits).reversed().thenComparing(Relaxation::parameter))
                .toList();
    }

    private Optional<Relaxation> hits(OfferQuery query, WiderFilters.Wider wider, ZonedDateTime now) {
        if (isEmpty(wider.filters())) {
            return Optional.empty();
        }
        var asked = new OfferQuery(wider.filters(), null, false, query.limit(), null);
        var place = PlaceReader.read(wider.filters().where());
        var vicinity = place == null
                ? null
                : PlaceReader.vicinity(place, wider.filters().where());
        var text =
                Stream.ofNullable(wider.filters().text()).map(TextQuery::read).findFirst();
        long hits = statement.count(
                QueryReader.read(asked, now, freshness, vicinity).with(text.orElse(null)));
        return hits == 0
                ? Optional.empty()
                : Optional.of(new Relaxation(
                        wider.parameter(),
                        wider.value(),
                        Math.min(hits, Candidates.MOST - 1L),
                        hits >= Candidates.MOST));
    }

    /** Giving up the only filter there is finds the whole directory, which helps nobody. */
    private static boolean isEmpty(Filters filters) {
        return filters.equals(WiderFilters.NONE);
    }
}

package de.verweisnetz.directory.search;

import de.verweisnetz.data.place.Places;
import de.verweisnetz.directory.OfferNeed;
import de.verweisnetz.directory.OfferQuery;
import de.verweisnetz.directory.OfferQuery.Filters;
import de.verweisnetz.directory.OfferQuery.Where;
import de.verweisnetz.directory.listing.Freshness;
import de.verweisnetz.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds offers for a need as a search does, and asks for less and less until there are enough: first the place goes, then
 * the narrow topic, never the language. Nothing is kept, and nothing is counted as unmet: nobody has searched.
 */
@ApplicationScoped
public class NeedSearch {
    @Inject
    private OfferSearch statement;

    @Inject
    private Freshness freshness;

    @Inject
    private BusinessClock clock;

    /** Best first; at most so many for each degree of freedom. */
    public List<UUID> find(OfferNeed need, int most) {
        var found = new LinkedHashSet<UUID>();
        ways(need).takeWhile(way -> found.size() < most).forEach(way -> run(way, most)
                .forEach(found::add));
        return List.copyOf(found);
    }

    private Stream<UUID> run(OfferQuery query, int most) {
        var now = clock.now().atZone(BusinessClock.ZONE);
        QueryCheck.check(query, now);
        var where = query.filters().where();
        var place = PlaceReader.read(where);
        var vicinity = place == null ? null : PlaceReader.vicinity(place, where);
        var criteria = QueryReader.read(query, now, freshness, vicinity);
        // Equal offers come in an order that is the same all day, so that a page can be read again.
        var seed = Objects.hash(query.filters(), clock.today());
        return statement.run(criteria, seed, Position.START, most).hits().stream()
                .map(hit -> hit.facts().id());
    }

    private static Stream<OfferQuery> ways(OfferNeed need) {
        var near = where(need);
        var anywhere = region(need.abroad() ? "ABROAD" : null);
        var reachable = region(need.abroad() ? "ABROAD" : "UNKNOWN");
        var broad = need.topics().stream().map(NeedSearch::broad).distinct().toList();
        return Stream.of(
                        query(need, need.topics(), near),
                        query(need, need.topics(), reachable),
                        query(need, broad, near),
                        query(need, need.topics(), anywhere),
                        query(need, broad, anywhere))
                .distinct();
    }

    /** A place that the table of places does not know is none. */
    private static Where where(OfferNeed need) {
        var places = Places.load();
        var postcode = need.postcode();
        if (postcode != null && places.find(postcode).isPresent()) {
            return new Where(postcode, null, null, null, null, null, null, false, false, false);
        }
        var kreis = need.kreis();
        if (kreis != null && places.kreis(kreis).isPresent()) {
            return new Where(null, null, kreis, null, null, null, null, false, false, false);
        }
        return region(need.abroad() ? "ABROAD" : "UNKNOWN");
    }

    private static Where region(@Nullable String region) {
        return new Where(null, null, null, null, null, null, region, false, false, false);
    }

    private static OfferQuery query(OfferNeed need, List<String> topics, Where where) {
        var filters = new Filters(
                null,
                topics,
                new OfferQuery.Speech(List.of(need.language()), null, null),
                where,
                new OfferQuery.Whom(null, null, null, null),
                new OfferQuery.Centre(List.of(), List.of(), need.grade(), List.of(), List.of()),
                new OfferQuery.Reach(null, null, false, null, null));
        return new OfferQuery(filters, null, false, 1, null);
    }

    private static String broad(String topic) {
        int dot = topic.indexOf('.');
        return dot < 0 ? topic : topic.substring(0, dot);
    }
}

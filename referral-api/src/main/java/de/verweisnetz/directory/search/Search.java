package de.verweisnetz.directory.search;

import de.verweisnetz.directory.OfferHits;
import de.verweisnetz.directory.OfferHits.SearchedPlace;
import de.verweisnetz.directory.OfferQuery;
import de.verweisnetz.directory.OfferView;
import de.verweisnetz.directory.OfferView.MatchReason;
import de.verweisnetz.directory.listing.Freshness;
import de.verweisnetz.directory.listing.OfferDay;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.paging.Cursors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers searches page by page and says of each hit why it is there; where nothing fits, what would.
 *
 * <p>A text is first searched as it is. What is found nowhere is understood more freely, step by step, and the answer
 * tells the step.
 */
@ApplicationScoped
public class Search {
    private static final int MOST_FALLBACKS = 5;

    @Inject
    private OfferSearch statement;

    @Inject
    private TextSteps texts;

    @Inject
    private Relaxing relaxing;

    @Inject
    private UnmetNeedCount unmetNeeds;

    @Inject
    private Freshness freshness;

    @Inject
    private Cursors cursors;

    @Inject
    private BusinessClock clock;

    /**
     * @param caller decides the order of equal hits, together with the day
     */
    public OfferHits run(OfferQuery query, UUID caller) {
        var now = clock.now().atZone(BusinessClock.ZONE);
        QueryCheck.check(query, now);
        var binding = "offers\n" + caller + "\n" + query.filters() + "\n" + QueryReader.sort(query);
        var cursor = query.cursor() == null
                ? Page.first(Objects.hash(caller, clock.today()))
                : Page.decode(cursors.open(binding, query.cursor()));
        var place = PlaceReader.read(query.filters().where());
        var vicinity = place == null
                ? null
                : PlaceReader.vicinity(place, query.filters().where());
        var criteria = QueryReader.read(query, now, freshness, vicinity);
        // One more than asked tells whether there is a next page.
        var understood = texts.run(
                query.filters(),
                criteria,
                cursor.step(),
                each -> statement.run(each, cursor.seed(), cursor.after(), query.limit() + 1));
        return answer(query, binding, now, cursor, place, understood);
    }

    private OfferHits answer(
            OfferQuery query,
            String binding,
            ZonedDateTime now,
            Page page,
            @Nullable SearchedPlace searched,
            TextSteps.Understood understood) {
        var criteria = understood.criteria();
        var found = understood.result().hits();
        var more = found.size() > query.limit();
        var hits = more ? found.subList(0, query.limit()) : found;
        var day = new OfferDay(clock.now(), freshness);
        var fit = new Fit(query.filters(), criteria, now);
        var next = more ? page.behind(hits.get(hits.size() - 1).position(), understood.step()) : null;
        var nothing = hits.isEmpty() && query.cursor() == null;
        if (nothing) {
            unmetNeeds.count(query.filters(), searched, criteria.text(), now);
        }
        long total = understood.result().total();
        return new OfferHits(
                hits.stream().map(hit -> view(hit, fit, day)).toList(),
                next == null ? null : cursors.sign(binding, next.encode()),
                Math.min(total, Candidates.MOST - 1L),
                total >= Candidates.MOST,
                criteria.sort().name(),
                understood.textMatch(),
                understood.corrected(),
                understood.place() == null ? searched : understood.place(),
                query.facets() ? facets(criteria, total) : null,
                nothing ? relaxing.suggest(query, now) : List.of(),
                nothing ? fallback(criteria, query, page.seed(), day) : List.of());
    }

    private OfferHits.Facets facets(Criteria criteria, long total) {
        return new FacetCounts(statement.facets(criteria)).read(total >= Candidates.MOST);
    }

    private List<OfferView> fallback(Criteria criteria, OfferQuery query, long seed, OfferDay day) {
        var languages = QueryReader.languages(query);
        var hits = hotlines(criteria, languages, seed);
        if (hits.isEmpty() && !languages.isEmpty()) {
            hits = hotlines(criteria, List.of(), seed);
        }
        return hits.stream()
                .map(hit -> day.view(
                        hit.version(), hit.facts(), hit.answerMode(), null, List.of(MatchReason.NATIONWIDE), null))
                .toList();
    }

    private List<Hit> hotlines(Criteria criteria, List<Integer> languages, long seed) {
        return statement
                .run(criteria.ofLastResort(languages), seed, Position.START, MOST_FALLBACKS)
                .hits();
    }

    private static OfferView view(Hit hit, Fit fit, OfferDay day) {
        var distance = distance(hit);
        var facts = hit.facts();
        var reasons = fit.reasons(hit, distance, day.light(facts.capacity()));
        return day.view(hit.version(), facts, hit.answerMode(), distance, fit.matched(reasons), reasons);
    }

    /** To the nearest hundred metres; more would be untrue, for a postcode is an area. */
    private static @Nullable Double distance(Hit hit) {
        return hit.distanceKm() == null ? null : Math.round(hit.distanceKm() * 10) / 10.0;
    }

    /**
     * The order of equal hits stays the same on all pages, past midnight too: the seed travels in the cursor. So does the
     * step at which the text was understood.
     */
    private record Page(long seed, int step, Position after) {
        static Page first(long seed) {
            return new Page(seed, 0, Position.START);
        }

        Page behind(Position position, int understood) {
            return new Page(seed, understood, position);
        }

        String encode() {
            return seed + "|" + step + "|" + after.encode();
        }

        static Page decode(String text) {
            var parts = text.split("\\|", 3);
            return new Page(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Position.decode(parts[2]));
        }
    }
}

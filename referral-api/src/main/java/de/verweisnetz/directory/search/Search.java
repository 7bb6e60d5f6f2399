package de.verweisnetz.directory.search;

import de.verweisnetz.directory.OfferHits;
import de.verweisnetz.directory.OfferQuery;
import de.verweisnetz.directory.OfferView;
import de.verweisnetz.directory.OfferView.MatchReason;
import de.verweisnetz.directory.listing.OfferDay;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.paging.Cursors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers searches page by page, says of each hit why it is there, and falls back to hotlines where nothing fits. */
@ApplicationScoped
public class Search {
    private static final int MOST_FALLBACKS = 5;

    @Inject
    private OfferSearch statement;

    @Inject
    private Cursors cursors;

    @Inject
    private BusinessClock clock;

    /**
     * @param caller decides the order of equal hits, together with the day
     */
    public OfferHits run(OfferQuery query, UUID caller) {
        var criteria = QueryReader.read(query, clock.today());
        var binding = binding(query, caller);
        var page = page(query, caller, binding);
        // One more than asked tells whether there is a next page.
        var result = statement.run(criteria, page.seed(), page.after(), query.limit() + 1);
        var more = result.hits().size() > query.limit();
        var hits = more ? result.hits().subList(0, query.limit()) : result.hits();
        var day = new OfferDay(clock.now());
        var items = hits.stream().map(hit -> view(hit, criteria, query, day)).toList();
        var next = more
                ? cursors.sign(
                        binding,
                        page.after(hits.get(hits.size() - 1).position()).encode())
                : null;
        var capped = result.total() >= SearchStatement.CANDIDATES;
        var total = Math.min(result.total(), SearchStatement.CANDIDATES - 1L);
        var nothing = items.isEmpty() && query.cursor() == null;
        return new OfferHits(
                items, next, total, capped, nothing ? fallback(criteria, query, page.seed(), day) : List.of());
    }

    private List<OfferView> fallback(Criteria criteria, OfferQuery query, long seed, OfferDay day) {
        var languages = QueryReader.languages(query);
        var hits = statement
                .run(criteria.ofLastResort(languages), seed, Position.START, MOST_FALLBACKS)
                .hits();
        if (hits.isEmpty() && !languages.isEmpty()) {
            hits = statement
                    .run(criteria.ofLastResort(List.of()), seed, Position.START, MOST_FALLBACKS)
                    .hits();
        }
        return hits.stream()
                .map(hit -> day.view(hit.version(), hit.facts(), null, List.of(MatchReason.NATIONWIDE)))
                .toList();
    }

    private Page page(OfferQuery query, UUID caller, String binding) {
        return query.cursor() == null
                ? new Page(Objects.hash(caller, clock.today()), Position.START)
                : Page.decode(cursors.open(binding, query.cursor()));
    }

    private static String binding(OfferQuery query, UUID caller) {
        return String.join(
                "\n",
                "offers",
                caller.toString(),
                String.valueOf(query.text()),
                query.topics().toString(),
                query.languages().toString(),
                String.valueOf(query.postcode()),
                String.valueOf(query.radiusKm()),
                String.valueOf(query.accepts()));
    }

    private static OfferView view(Hit hit, Criteria criteria, OfferQuery query, OfferDay day) {
        return day.view(hit.version(), hit.facts(), distance(hit), reasons(hit, criteria, query));
    }

    /** To the nearest hundred metres; more would be untrue, for a postcode is an area. */
    private static @Nullable Double distance(Hit hit) {
        return hit.distanceKm() == null ? null : Math.round(hit.distanceKm() * 10) / 10.0;
    }

    private static List<MatchReason> reasons(Hit hit, Criteria criteria, OfferQuery query) {
        var reasons = new ArrayList<MatchReason>();
        add(reasons, MatchReason.TEXT, criteria.text() != null);
        add(reasons, MatchReason.TOPIC, !query.topics().isEmpty());
        add(reasons, MatchReason.LANGUAGE, !query.languages().isEmpty());
        var vicinity = criteria.vicinity();
        if (vicinity != null) {
            var facets = Facets.of(hit.facts());
            var nationwide = facets.contains(Facets.NATIONWIDE);
            add(reasons, MatchReason.DISTANCE, hit.distanceKm() != null);
            add(
                    reasons,
                    MatchReason.AREA,
                    !nationwide && vicinity.areas().stream().anyMatch(facets::contains));
            add(reasons, MatchReason.NATIONWIDE, nationwide);
            add(reasons, MatchReason.REMOTE, hit.distanceKm() == null && facets.contains(Facets.REMOTE));
        }
        return reasons;
    }

    private static void add(List<MatchReason> reasons, MatchReason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }

    /** The order of equal hits stays the same on all pages, past midnight too: the seed travels in the cursor. */
    private record Page(long seed, Position after) {
        String encode() {
            return seed + "|" + after.encode();
        }

        Page after(Position position) {
            return new Page(seed, position);
        }

        static Page decode(String text) {
            int end = text.indexOf('|');
            return new Page(Long.parseLong(text.substring(0, end)), Position.decode(text.substring(end + 1)));
        }
    }
}

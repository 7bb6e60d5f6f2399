package de.verweisnetz.directory.search;

import de.verweisnetz.data.place.Kreis;
import de.verweisnetz.data.place.Places;
import de.verweisnetz.directory.OfferQuery;
import de.verweisnetz.directory.OfferQuery.Filters;
import de.verweisnetz.directory.OfferQuery.Speech;
import de.verweisnetz.directory.OfferQuery.Where;
import de.verweisnetz.directory.listing.Freshness;
import de.verweisnetz.directory.listing.OfferDay;
import de.verweisnetz.directory.search.Criteria.Checks;
import de.verweisnetz.directory.search.Criteria.Sort;
import de.verweisnetz.directory.search.Criteria.Today;
import de.verweisnetz.directory.search.WeekMinutes.Span;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts a search that has been checked into facets and what else a row is asked for. */
final class QueryReader {
    private static final List<String> MODES = List.of("SPOKEN", "INTERPRETED");
    // Where the one who needs help is nowhere on the map, help that reaches everywhere comes first.
    private static final Set<String> NO_LAND = Set.of("ABROAD", "UNKNOWN");

    private final Filters filters;
    private final ZonedDateTime now;
    private final List<Integer> allOf = new ArrayList<>();
    private final List<List<Integer>> anyOf = new ArrayList<>();

    private QueryReader(Filters filters, ZonedDateTime now) {
        this.filters = filters;
        this.now = now;
    }

    /**
     * @param vicinity of the place that is searched, or null
     */
    static Criteria read(OfferQuery query, ZonedDateTime now, Freshness freshness, @Nullable Vicinity vicinity) {
        var reader = new QueryReader(query.filters(), now);
        reader.facets();
        return new Criteria(
                null,
                reader.allOf,
                reader.anyOf,
                reader.checks(),
                vicinity,
                reader.isNowhere(),
                sort(query),
                today(now, freshness),
                false);
    }

    static Sort sort(OfferQuery query) {
        if (query.sort() != null) {
            return Sort.valueOf(query.sort());
        }
        return query.filters().where().isPlace() ? Sort.DISTANCE : Sort.FIT;
    }

    static List<Integer> languages(OfferQuery query) {
        return query.filters().speech().languages().stream()
                .map(Facets::language)
                .toList();
    }

    private static Today today(ZonedDateTime now, Freshness freshness) {
        var date = now.toLocalDate();
        var minute = WeekMinutes.of(WeekMinutes.WEEKDAYS.get(now.getDayOfWeek().getValue() - 1), LocalTime.from(now));
        return new Today(date, minute, freshness.usableSince(date), date.minusDays(OfferDay.LIGHT_HOLDS_DAYS));
    }

    private void facets() {
        anyOf(filters.topics().stream().map(Facets::topic));
        speech(filters.speech());
        where(filters.where());
        var whom = filters.whom();
        Stream.ofNullable(whom.ageBand()).map(Facets::age).forEach(allOf::add);
        Stream.ofNullable(whom.gender()).map(Facets::gender).forEach(allOf::add);
        Stream.ofNullable(whom.origin()).map(Facets::origin).forEach(allOf::add);
        if (whom.sector() != null) {
            anyOf.add(List.of(Facets.ANY_SECTOR, Facets.sector(whom.sector())));
        }
        centre(filters.centre());
        var reach = filters.reach();
        moment(reach.openAt()).ifPresent(moment -> anyOf.add(Facets.openAt(moment.span())));
        moment(reach.phoneAt()).ifPresent(moment -> anyOf.add(Facets.calledAt(moment.span())));
        if (reach.fromAbroad()) {
            allOf.add(Facets.CALLED_FROM_ABROAD);
        }
        if (reach.wheelchair() != null) {
            anyOf.add(
                    reach.wheelchair().equals("YES")
                            ? List.of(Facets.WHEELCHAIR)
                            : List.of(Facets.WHEELCHAIR, Facets.WHEELCHAIR_IN_PART));
        }
    }

    private void speech(Speech speech) {
        var mode = speech.mode();
        anyOf(speech.languages().stream()
                .map(code -> mode == null ? Facets.language(code) : Facets.language(code, mode)));
        moment(speech.at())
                .ifPresent(moment -> anyOf(
                        speech.languages().stream().flatMap(code -> Facets.languageAt(code, moment.span()).stream())));
    }

    private void where(Where where) {
        if (where.remote()) {
            allOf.add(Facets.REMOTE);
        }
        if (where.nationwide()) {
            allOf.add(Facets.NATIONWIDE);
        }
        if ("ABROAD".equals(where.region())) {
            allOf.add(Facets.FROM_ABROAD);
        }
        if ("UNKNOWN".equals(where.region())) {
            anyOf.add(List.of(Facets.REMOTE, Facets.NATIONWIDE));
        }
        if (where.region() != null && !isNowhere()) {
            land(where.region());
        }
    }

    private boolean isNowhere() {
        var region = filters.where().region();
        return region != null && NO_LAND.contains(region);
    }

    /** Who is responsible for the whole Land or for a Kreis of it. */
    private void land(String land) {
        var kreise = Places.load().land(land).stream().map(Kreis::ags);
        anyOf(Stream.concat(Stream.of(Facets.area(land), Facets.NATIONWIDE), kreise.map(Facets::area)));
    }

    private void centre(OfferQuery.Centre centre) {
        anyOf(centre.types().stream().map(Facets::centreType));
        anyOf(centre.carriers().stream().map(Facets::carrier));
        Stream.ofNullable(centre.accepts()).map(Facets::accepts).forEach(allOf::add);
        if (!centre.capacity().isEmpty() && !centre.capacity().contains("UNKNOWN")) {
            anyOf(centre.capacity().stream()
                    .map(light -> light.equals("OPEN") ? Facets.LIGHT_OPEN : Facets.LIGHT_FULL));
        }
    }

    private Checks checks() {
        var reach = filters.reach();
        var centre = filters.centre();
        var open = moment(reach.openAt());
        return new Checks(
                centre.accepts() != null,
                filters.where().responsible(),
                open.map(moment -> ranges(List.of(moment.span()))).orElse(null),
                open.map(Moment::date).orElse(null),
                moment(reach.phoneAt())
                        .map(moment -> ranges(called(moment.span())))
                        .orElse(null),
                moment(filters.speech().at())
                        .map(moment -> ranges(spoken(moment.span())))
                        .orElse(null),
                centre.capacity(),
                centre.answerModes(),
                reach.verifiedWithinDays() == null ? null : now.toLocalDate().minusDays(reach.verifiedWithinDays()));
    }

    private List<Span> called(Span span) {
        var languages = filters.speech().languages();
        return languages.isEmpty()
                ? List.of(span)
                : languages.stream()
                        .map(code -> span.shifted(Facets.languageNumber(code) * WeekMinutes.WEEK))
                        .toList();
    }

    private List<Span> spoken(Span span) {
        var speech = filters.speech();
        var modes = speech.mode() == null ? MODES : List.of(speech.mode());
        return speech.languages().stream()
                .flatMap(code ->
                        modes.stream().map(mode -> span.shifted(OfferHours.week(code, mode) * WeekMinutes.WEEK)))
                .toList();
    }

    private Optional<Moment> moment(@Nullable String text) {
        return text == null ? Optional.empty() : Moment.parse(text, now);
    }

    private void anyOf(Stream<Integer> facets) {
        var group = facets.toList();
        if (!group.isEmpty()) {
            anyOf.add(group);
        }
    }

    private static String ranges(List<Span> spans) {
        var minutes = new WeekMinutes();
        spans.forEach(span -> minutes.add(span, 0));
        return String.valueOf(minutes.multirange());
    }
}

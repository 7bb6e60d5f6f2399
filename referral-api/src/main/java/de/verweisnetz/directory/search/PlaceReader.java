package de.verweisnetz.directory.search;

import de.verweisnetz.data.place.Kreis;
import de.verweisnetz.data.place.Place;
import de.verweisnetz.data.place.PlaceMatch;
import de.verweisnetz.data.place.Places;
import de.verweisnetz.directory.OfferHits.PlaceChoice;
import de.verweisnetz.directory.OfferHits.SearchedPlace;
import de.verweisnetz.directory.OfferQuery.Where;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the place that a search means, and says which others it may mean. */
final class PlaceReader {
    private static final int DEFAULT_RADIUS_KM = 50;
    private static final int MOST_CHOICES = 10;

    private PlaceReader() {}

    /** Null where no place is searched; a problem where the name is unknown. */
    static @Nullable SearchedPlace read(Where where) {
        if (where.postcode() != null) {
            return Places.load()
                    .find(where.postcode())
                    .map(match -> of(match.place(), where.postcode(), match.approximate(), List.of()))
                    .orElseThrow(() -> unknown("postcode"));
        }
        if (where.kreis() != null) {
            return Places.load()
                    .kreis(where.kreis())
                    .map(Kreis::seat)
                    .map(seat -> of(seat, seat.postcode(), false, List.of()))
                    .orElseThrow(() -> unknown("kreis"));
        }
        var name = where.place();
        if (name != null) {
            return named(name).or(() -> misspelt(name)).orElseThrow(() -> unknown("place"));
        }
        return where.latitude() == null || where.longitude() == null
                ? null
                : point(where.latitude(), where.longitude());
    }

    /** The best known place of a name, with the others of that name. */
    static Optional<SearchedPlace> named(String name) {
        return Places.load()
                .find(name)
                .map(match ->
                        of(match.place(), match.place().postcode(), match.approximate(), others(name, match.place())));
    }

    /** The same with up to two slips of the fingers; the answer names the place that was taken. */
    private static Optional<SearchedPlace> misspelt(String name) {
        var typed = String.join(" ", Words.plain(name));
        int errors = typed.length() < 7 ? 1 : 2;
        return typed.length() < 4
                ? Optional.empty()
                : Places.load().all().stream()
                        .map(place -> new Near(place, TypingErrors.between(typed, folded(place))))
                        .filter(near -> near.errors <= errors)
                        .min(Comparator.comparingInt(Near::errors).thenComparing(near -> near.place.kind()))
                        .map(near -> of(near.place, near.place.postcode(), true, List.of()));
    }

    private record Near(Place place, int errors) {}

    private static String folded(Place place) {
        return String.join(" ", Words.plain(place.name()));
    }

    static Vicinity vicinity(SearchedPlace place, Where where) {
        int radius = Objects.requireNonNullElse(where.radiusKm(), DEFAULT_RADIUS_KM);
        return new Vicinity(place.latitude(), place.longitude(), radius, kreise(place, where));
    }

    /** A postcode may lie in several. */
    private static List<String> kreise(SearchedPlace place, Where where) {
        var all = Optional.ofNullable(where.postcode())
                .flatMap(Places.load()::find)
                .map(PlaceMatch::kreise);
        return all.filter(kreise -> !kreise.isEmpty())
                .orElseGet(() -> Stream.ofNullable(place.kreis()).toList());
    }

    private static SearchedPlace of(
            Place place, @Nullable String postcode, boolean approximate, List<PlaceChoice> others) {
        return new SearchedPlace(
                place.name(),
                postcode,
                place.ags(),
                place.kreis(),
                place.latitude(),
                place.longitude(),
                approximate,
                false,
                others.isEmpty() ? null : others);
    }

    /** Outside of Germany nobody is responsible but those who are for the whole country. */
    private static SearchedPlace point(double latitude, double longitude) {
        var nearest = Places.load().all().stream()
                .filter(place -> Places.isInGermany(latitude, longitude))
                .min(Comparator.comparingDouble(place -> square(place.latitude() - latitude)
                        + square((place.longitude() - longitude) * Math.cos(Math.toRadians(latitude)))));
        return new SearchedPlace(
                nearest.map(Place::name).orElse(null),
                null,
                nearest.map(Place::ags).orElse(null),
                nearest.map(Place::kreis).orElse(null),
                latitude,
                longitude,
                true,
                false,
                null);
    }

    private static List<PlaceChoice> others(String name, Place taken) {
        var asked = Words.plain(name);
        return Places.load().suggest(name, MOST_CHOICES).stream()
                .filter(place -> !place.equals(taken))
                .filter(place -> startsWith(Words.plain(place.name()), asked))
                .map(place -> new PlaceChoice(place.name(), place.postcode(), place.ags(), place.kreis()))
                .toList();
    }

    private static boolean startsWith(List<String> words, List<String> beginning) {
        return words.size() >= beginning.size()
                && words.subList(0, beginning.size()).equals(beginning);
    }

    private static double square(double number) {
        return number * number;
    }

    private static ProblemException unknown(String parameter) {
        return ProblemException.of(CommonProblem.VALIDATION, FieldError.parameter(parameter, "unknown-place"));
    }
}

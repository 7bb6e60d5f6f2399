package de.verweisnetz.data.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table of places: finds a town by postcode or name, and knows every Kreis. */
public final class Places {
    private static final String RESOURCE = "/de/verweisnetz/data/places/places.csv";
    private static final Pattern POSTCODE = Pattern.compile("\\d{5}");

    private final List<Place> places;
    private final List<Named> names;
    private final Map<String, Kreis> kreise = new LinkedHashMap<>();

    private record Named(String folded, Place place) {}

    private Places(List<Place> places) {
        this.places = List.copyOf(places);
        this.names = places.stream()
                .map(place -> new Named(FoldedName.of(place.name()), place))
                .toList();
        places.stream()
                .filter(place -> place.kind() != PlaceKind.TOWN)
                .forEach(place -> kreise.put(place.ags(), new Kreis(place.ags(), place.kreis(), place)));
    }

    /** The table of this build; reads the resource on first use only. */
    public static Places load() {
        return Holder.INSTANCE;
    }

    /**
     * Finds a place by a postcode or a name as people type it.
     *
     * <p>The table holds one main postcode a town and the ranges of larger ones. For five digits outside of all of them
     * the answer is the place whose postcode shares the longest prefix, the numerically nearest among those: the leading
     * digits of a German postcode name a region. Everything but a main postcode is approximate, and the answer says so. Names ignore case, umlauts ({@code ä = ae = a}) and
     * punctuation; a beginning of whole words is enough ({@code freiburg}); of several equal names seats come first.
     */
    public Optional<PlaceMatch> find(String postcodeOrName) {
        String text = postcodeOrName.strip();
        if (POSTCODE.matcher(text).matches()) {
            return Optional.of(byPostcode(text));
        }
        return byName(text).map(place -> new PlaceMatch(place, false));
    }

    /** Places whose name begins with the text, seats first, for a field that completes what is typed. */
    public List<Place> suggest(String beginning, int limit) {
        String folded = FoldedName.of(beginning);
        if (folded.isEmpty()) {
            return List.of();
        }
        return names.stream()
                .filter(named -> named.folded().startsWith(folded))
                .map(Named::place)
                .sorted(Comparator.comparing(Place::kind).thenComparing(Place::name))
                .limit(limit)
                .toList();
    }

    public List<Place> all() {
        return places;
    }

    public List<Kreis> kreise() {
        return List.copyOf(kreise.values());
    }

    public Optional<Kreis> kreis(String ags) {
        return Optional.ofNullable(kreise.get(ags));
    }

    /** The Kreise of a Land, given its key or any longer key inside it. */
    public List<Kreis> land(String ags) {
        String land = ags.length() < 2 ? ags : ags.substring(0, 2);
        return kreise.values().stream()
                .filter(kreis -> kreis.land().equals(land))
                .toList();
    }

    /** Whether a point lies in the rectangle around Germany; enough to find swapped or foreign coordinates. */
    public static boolean isInGermany(double latitude, double longitude) {
        return latitude >= 47.2 && latitude <= 55.1 && longitude >= 5.8 && longitude <= 15.1;
    }

    private PlaceMatch byPostcode(String postcode) {
        Optional<Place> town = first(place -> place.ranges().stream().anyMatch(range -> range.contains(postcode)));
        Place place =
                first(each -> each.postcode().equals(postcode)).or(() -> town).orElseGet(() -> nearest(postcode));
        return new PlaceMatch(place, !place.postcode().equals(postcode));
    }

    private Place nearest(String postcode) {
        Comparator<Place> nearest = Comparator.<Place>comparingInt(place -> -commonPrefix(place.postcode(), postcode))
                .thenComparingInt(place -> Math.abs(Integer.parseInt(place.postcode()) - Integer.parseInt(postcode)))
                .thenComparing(Place::postcode);
        return places.stream().min(nearest).orElseThrow();
    }

    private Optional<Place> byName(String name) {
        String folded = FoldedName.of(name);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        return named(known -> known.equals(folded)).or(() -> named(known -> known.startsWith(folded + " ")));
    }

    private Optional<Place> named(Predicate<String> condition) {
        return names.stream()
                .filter(named -> condition.test(named.folded()))
                .map(Named::place)
                .min(Comparator.comparing(Place::kind));
    }

    private Optional<Place> first(Predicate<Place> condition) {
        return places.stream().filter(condition).findFirst();
    }

    private static int commonPrefix(String a, String b) {
        int length = 0;
        while (length < a.length() && length < b.length() && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }

    private static final class Holder {
        static final Places INSTANCE = read();
    }

    private static Places read() {
        try (InputStream in = Places.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + RESOURCE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Places(lines.lines().skip(1).map(Places::place).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // No field of our table holds a comma or a quote, so a plain split is a whole CSV reader here.
    private static Place place(String line) {
        String[] field = line.split(",", -1);
        return new Place(
                field[0],
                field[1],
                field[2],
                field[3],
                Double.parseDouble(field[4]),
                Double.parseDouble(field[5]),
                PlaceKind.valueOf(field[6]),
                Stream.of(field[7].split(" "))
                        .filter(range -> !range.isEmpty())
                        .map(PostcodeRange::parse)
                        .toList());
    }
}

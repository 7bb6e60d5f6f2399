package de.verweisnetz.data.place;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The places this process knows: finds a town by postcode or name, and knows every Kreis.
 *
 * <p>A small table comes with the program. Where an operator has imported the postal file of the whole country, the
 * process {@linkplain #use uses} both: the file for postcodes and villages, the table for Kreise, seats and what the file
 * lacks. An instance never changes.
 */
public final class Places {
    private static final Pattern POSTCODE = Pattern.compile("\\d{5}");

    private final List<Place> table;
    private final PlaceNames names;
    private final Map<String, Kreis> kreise = new LinkedHashMap<>();
    private final Postcodes imported;
    private final PlaceNames importedNames;
    private final List<Place> all;

    private Places(List<Place> table, PlaceNames names, Collection<PostalRow> rows) {
        this.table = table;
        this.names = names;
        table.stream()
                .filter(place -> place.kind() != PlaceKind.TOWN)
                .forEach(place -> kreise.put(place.ags(), new Kreis(place.ags(), place.kreis(), place)));
        imported = new Postcodes(rows, kreise);
        var known = table.stream().map(place -> place.ags() + place.name()).collect(Collectors.toSet());
        List<Place> others = imported.towns().stream()
                .filter(place -> !known.contains(place.ags() + place.name()))
                .toList();
        importedNames = new PlaceNames(others);
        all = Stream.concat(table.stream(), others.stream()).toList();
    }

    /** What this process knows now; ask again rather than keep it. */
    public static Places load() {
        return Holder.current;
    }

    /** The table of this build alone, the same in every process. */
    public static Places builtIn() {
        return Holder.BUILT_IN;
    }

    /** From now on {@link #load()} answers with these. */
    public static void use(Places places) {
        Holder.current = places;
    }

    /** The table of this build together with the rows of a postal file, in their order. */
    public static Places with(Collection<PostalRow> rows) {
        return rows.isEmpty() ? builtIn() : new Places(builtIn().table, builtIn().names, rows);
    }

    /**
     * Finds a place by a postcode or a name as people type it.
     *
     * <p>A postcode of the imported file is exact. The table holds one main postcode a town and the ranges of larger
     * ones: a postcode in the range of a town is that town's. For five digits outside of all of them the answer is the place
     * whose postcode shares the longest prefix, the numerically nearest among those: the leading digits of a German
     * postcode name a region. That is approximate, and the answer says so. Names ignore case, umlauts ({@code ä = ae = a}) and
     * punctuation; a beginning of whole words is enough ({@code freiburg}); the table's towns go before villages of the
     * file, and of several equal names seats come first.
     */
    public Optional<PlaceMatch> find(String postcodeOrName) {
        String text = postcodeOrName.strip();
        if (POSTCODE.matcher(text).matches()) {
            return Optional.of(byPostcode(text));
        }
        String folded = FoldedName.of(text);
        return names.find(folded).or(() -> importedNames.find(folded)).map(place -> new PlaceMatch(place, false));
    }

    /** Places whose name begins with the text, seats first, for a field that completes what is typed. */
    public List<Place> suggest(String beginning, int limit) {
        String folded = FoldedName.of(beginning);
        if (folded.isEmpty()) {
            return List.of();
        }
        return Stream.concat(names.beginningWith(folded).stream(), importedNames.beginningWith(folded).stream())
                .sorted(Comparator.comparing(Place::kind).thenComparing(Place::name))
                .limit(limit)
                .toList();
    }

    /** Every town once: those of the table, then those that only the imported file knows. */
    public List<Place> all() {
        return all;
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
        Optional<Place> main = first(place -> place.postcode().equals(postcode));
        return imported.find(postcode, main)
                .or(() -> main.map(place -> new PlaceMatch(place, false)))
                .or(() -> inRange(postcode).map(place -> new PlaceMatch(place, false)))
                .orElseGet(() -> new PlaceMatch(nearest(postcode), true));
    }

    private Optional<Place> inRange(String postcode) {
        return first(place -> place.ranges().stream().anyMatch(range -> range.contains(postcode)));
    }

    private Place nearest(String postcode) {
        Comparator<Place> nearest = Comparator.<Place>comparingInt(place -> -commonPrefix(place.postcode(), postcode))
                .thenComparingInt(place -> Math.abs(Integer.parseInt(place.postcode()) - Integer.parseInt(postcode)))
                .thenComparing(Place::postcode);
        return table.stream().min(nearest).orElseThrow();
    }

    private Optional<Place> first(Predicate<Place> condition) {
        return table.stream().filter(condition).findFirst();
    }

    private static int commonPrefix(String a, String b) {
        int length = 0;
        while (length < a.length() && length < b.length() && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }

    private static final class Holder {
        static final Places BUILT_IN = make(BuiltInPlaces.read());
        static volatile Places current = BUILT_IN;

        private static Places make(List<Place> table) {
            return new Places(table, new PlaceNames(table), List.of());
        }
    }
}

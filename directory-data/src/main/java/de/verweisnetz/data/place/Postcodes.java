package de.verweisnetz.data.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The postcodes of an imported file: each with its places and every Kreis it lies in. */
final class Postcodes {
    private final Map<String, List<Place>> byPostcode = new HashMap<>();
    private final List<Place> named;

    /**
     * @param kreisNames official names by key, which go before those of the file
     */
    Postcodes(Collection<PostalRow> rows, Map<String, Kreis> kreisNames) {
        Map<String, Place> towns = new LinkedHashMap<>();
        for (PostalRow row : rows) {
            Place place = place(row, kreisNames);
            byPostcode
                    .computeIfAbsent(row.postcode(), postcode -> new ArrayList<>(1))
                    .add(place);
            if (!row.isCompany()) {
                towns.putIfAbsent(row.kreis() + place.name(), place);
            }
        }
        named = List.copyOf(towns.values());
    }

    /** Every town of the file once, with the first of its postcodes. */
    List<Place> towns() {
        return named;
    }

    /**
     * The place of a postcode with all its Kreise.
     *
     * @param main a place that is known to stand for this postcode, if there is one
     */
    Optional<PlaceMatch> find(String postcode, Optional<Place> main) {
        List<Place> places = byPostcode.getOrDefault(postcode, List.of());
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Place place = main.orElseGet(() -> places.get(0));
        Set<String> kreise = Stream.concat(Stream.of(place), places.stream())
                .map(Place::ags)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Optional.of(new PlaceMatch(place, false, List.copyOf(kreise)));
    }

    /** A company's postcode has no name of a place; its Kreis is what is known. */
    private static Place place(PostalRow row, Map<String, Kreis> kreisNames) {
        Kreis known = kreisNames.get(row.kreis());
        String kreis = known == null ? row.kreisName() : known.name();
        String name = row.isCompany() ? kreis : row.name();
        return new Place(
                row.kreis(), kreis, name, row.postcode(), row.latitude(), row.longitude(), PlaceKind.TOWN, List.of());
    }
}

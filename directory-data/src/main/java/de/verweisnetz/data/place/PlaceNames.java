package de.verweisnetz.data.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Places by name, in the form in which names are compared. */
final class PlaceNames {
    private final NavigableMap<String, List<Place>> byName = new TreeMap<>();

    PlaceNames(Collection<Place> places) {
        places.forEach(place -> byName.computeIfAbsent(FoldedName.of(place.name()), name -> new ArrayList<>(1))
                .add(place));
    }

    /** The place of that name, else one whose name begins with these words; of several equal ones seats come first. */
    Optional<Place> find(String folded) {
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        return first(byName.getOrDefault(folded, List.of()))
                .or(() -> first(flat(byName.subMap(folded + " ", true, folded + "!", false))));
    }

    /** All places whose name begins with these letters. */
    List<Place> beginningWith(String folded) {
        return flat(byName.subMap(folded, true, folded + Character.MAX_VALUE, false));
    }

    private static Optional<Place> first(List<Place> places) {
        return places.stream().min(Comparator.comparing(Place::kind));
    }

    private static List<Place> flat(NavigableMap<String, List<Place>> part) {
        return part.values().stream().flatMap(List::stream).toList();
    }
}

package de.verweisnetz.data.place;

import java.util.List;

/**
 * A found place.
 *
 * @param approximate whether the place is only near what was asked: even the Kreis may be a neighbour
 * @param kreise keys of every Kreis that what was asked for lies in: a postcode may reach into several. The place's own
 *     comes first
 */
public record PlaceMatch(Place place, boolean approximate, List<String> kreise) {

    public PlaceMatch {
        kreise = List.copyOf(kreise);
    }

    PlaceMatch(Place place, boolean approximate) {
        this(place, approximate, List.of(place.ags()));
    }
}

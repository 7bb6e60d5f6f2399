package de.verweisnetz.data.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.data.place.Places;

/** Whether the coordinates of a location can be true. */
public final class Coordinates {
    private static final double HIGHEST_LATITUDE = 90;
    private static final double HIGHEST_LONGITUDE = 180;

    private Coordinates() {}

    /** Whether there is such a place on earth; a location without coordinates raises no doubt. */
    public static boolean arePossible(JsonNode location) {
        return arePossible(location.path("latitude"), location.path("longitude"));
    }

    static boolean arePossible(JsonNode latitude, JsonNode longitude) {
        return within(latitude, HIGHEST_LATITUDE) && within(longitude, HIGHEST_LONGITUDE);
    }

    /** Whether they lead to Germany once they change places, and nowhere near it as they are. */
    public static boolean areSwapped(JsonNode latitude, JsonNode longitude) {
        return latitude.isNumber()
                && longitude.isNumber()
                && !Places.isInGermany(latitude.asDouble(), longitude.asDouble())
                && Places.isInGermany(longitude.asDouble(), latitude.asDouble());
    }

    private static boolean within(JsonNode degrees, double highest) {
        return !degrees.isNumber() || Math.abs(degrees.asDouble()) <= highest;
    }
}

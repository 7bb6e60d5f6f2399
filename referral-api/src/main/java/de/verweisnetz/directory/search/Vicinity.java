package de.verweisnetz.directory.search;

import de.verweisnetz.data.place.Place;
import java.util.List;

/** The surroundings of a place: a circle, the rectangle around it that an index can answer, and who is responsible. */
record Vicinity(Place centre, int radiusKm) {
    private static final double KM_PER_DEGREE = 111.2;

    /** The rectangle as PostgreSQL reads a box of (longitude, latitude) points. */
    String box() {
        double north = radiusKm / KM_PER_DEGREE;
        // A degree of longitude is shortest at the northern edge.
        double east = north / Math.cos(Math.toRadians(centre.latitude() + north));
        return "(" + (centre.longitude() + east) + "," + (centre.latitude() + north) + "),("
                + (centre.longitude() - east) + "," + (centre.latitude() - north) + ")";
    }

    String point() {
        return "(" + centre.longitude() + "," + centre.latitude() + ")";
    }

    /** Facets of the areas that cover the place. */
    List<Integer> areas() {
        return Facets.covering(centre.ags());
    }
}

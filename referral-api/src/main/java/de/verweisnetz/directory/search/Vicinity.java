package de.verweisnetz.directory.search;

import java.util.List;

/**
 * The surroundings of a place: a circle, the rectangle around it that an index can answer, and who is responsible.
 *
 * @param kreise keys of the Kreise that the place may lie in
 */
record Vicinity(double latitude, double longitude, int radiusKm, List<String> kreise) {
    /** Distances of places on request are told in steps of so many kilometres. */
    static final int STEP_KM = 10;

    private static final double KM_PER_DEGREE = 111.2;
    private static final int MOST_CELLS = 100;

    /** The rectangle as PostgreSQL reads a box of (longitude, latitude) points; a step wider than the circle. */
    String box() {
        return "(" + (longitude + east()) + "," + (latitude + north()) + "),(" + (longitude - east()) + ","
                + (latitude - north()) + ")";
    }

    String point() {
        return "(" + longitude + "," + latitude + ")";
    }

    /** The cells that the rectangle touches, or none where they are too many to be a help. */
    List<Integer> cells() {
        var cells = Facets.cells(latitude - north(), longitude - east(), latitude + north(), longitude + east());
        return cells.size() > MOST_CELLS ? List.of() : cells;
    }

    /** Facets of the areas that cover the place. */
    List<Integer> areas() {
        return kreise.isEmpty()
                ? List.of(Facets.NATIONWIDE)
                : kreise.stream()
                        .flatMap(kreis -> Facets.covering(kreis).stream())
                        .distinct()
                        .toList();
    }

    private double north() {
        return (radiusKm + STEP_KM) / KM_PER_DEGREE;
    }

    // A degree of longitude is shortest at the edge next to the pole.
    private double east() {
        return north() / Math.max(0.01, Math.cos(Math.toRadians(Math.min(89, Math.abs(latitude) + north()))));
    }
}

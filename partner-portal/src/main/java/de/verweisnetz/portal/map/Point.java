package de.verweisnetz.portal.map;

import de.verweisnetz.portal.api.Address;
import java.util.Locale;
import java.util.Optional;

/** A place on earth in WGS 84, and where it lies on a square map of the world (Web Mercator, 0 to 1). */
record Point(double latitude, double longitude) {
    /** What lies outside is a mistake of the directory; one of them would make the map useless for all. */
    private static final Point SOUTHWEST = new Point(47.2, 5.8);

    private static final Point NORTHEAST = new Point(55.1, 15.1);

    /** Only a public address is a point: of all others the map knows nothing, whatever it was told. */
    static Optional<Point> of(Address address) {
        Double latitude = address.latitude();
        Double longitude = address.longitude();
        if (!address.visibility().equals("PUBLIC") || latitude == null || longitude == null) {
            return Optional.empty();
        }
        return Optional.of(new Point(hundredths(latitude), hundredths(longitude)))
                .filter(Point::isInGermany);
    }

    double x() {
        return longitude / 360 + 0.5;
    }

    double y() {
        double radians = Math.toRadians(latitude);
        return 0.5 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / (2 * Math.PI);
    }

    /** Tells one point from another in an address. */
    String key() {
        return String.format(Locale.ROOT, "%.2f,%.2f", latitude, longitude);
    }

    private boolean isInGermany() {
        return latitude >= SOUTHWEST.latitude
                && latitude <= NORTHEAST.latitude
                && longitude >= SOUTHWEST.longitude
                && longitude <= NORTHEAST.longitude;
    }

    private static double hundredths(double degrees) {
        return Math.round(degrees * 100) / 100.0;
    }
}

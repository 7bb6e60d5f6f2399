package de.verweisnetz.data.place;

import java.util.List;

/**
 * A town with its Kreis.
 *
 * @param ags official key of the Kreis, five digits
 * @param kreis name of the Kreis
 * @param postcode one main postcode of the town
 * @param latitude degrees north (WGS 84), rounded to two decimals
 * @param longitude degrees east
 * @param ranges the postcodes that are this town's and no other's; empty for a town with a single one
 */
public record Place(
        String ags,
        String kreis,
        String name,
        String postcode,
        double latitude,
        double longitude,
        PlaceKind kind,
        List<PostcodeRange> ranges) {

    public Place {
        ranges = List.copyOf(ranges);
    }

    /** The key of the Land: the first two digits. */
    public String land() {
        return ags.substring(0, 2);
    }
}

package de.verweisnetz.data.place;

/**
 * A line of the postal file: one place or company with a postcode, in one Kreis.
 *
 * @param postcode five digits
 * @param kreis official key of the Kreis, five digits
 * @param kreisName what the file calls the Kreis
 * @param name the place, empty for the postcode of a company
 * @param latitude degrees north (WGS 84)
 * @param longitude degrees east
 */
public record PostalRow(
        String postcode, String kreis, String kreisName, String name, double latitude, double longitude) {

    /** The key of the Land: the first two digits. */
    public String land() {
        return kreis.substring(0, 2);
    }

    /** Whether the postcode belongs to a company, which gets so much post that it has one of its own. */
    public boolean isCompany() {
        return name.isEmpty();
    }
}

package de.verweisnetz.data.place;

/**
 * A Kreis or independent city.
 *
 * @param ags official key, five digits
 * @param seat the town it is administered from, or its largest town where that lies outside
 */
public record Kreis(String ags, String name, Place seat) {

    /** The key of the Land: the first two digits. */
    public String land() {
        return ags.substring(0, 2);
    }
}

package de.verweisnetz.data.place;

/**
 * A found place.
 *
 * @param approximate whether the place is only near: the point may be some kilometres off, and outside a town's own
 *     postcodes even the Kreis may be a neighbour
 */
public record PlaceMatch(Place place, boolean approximate) {}

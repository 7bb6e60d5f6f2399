package de.verweisnetz.data.place;

/**
 * A found place.
 *
 * @param approximate whether the place is only near: the postcode asked for is not in the table
 */
public record PlaceMatch(Place place, boolean approximate) {}

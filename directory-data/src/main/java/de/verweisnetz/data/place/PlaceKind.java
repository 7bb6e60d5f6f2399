package de.verweisnetz.data.place;

/** Why a place is in the table. */
public enum PlaceKind {
    /** The Kreis is administered from here. */
    KREIS_SEAT,
    /** The largest town of a Kreis that is administered from an independent city outside it. */
    MAIN_TOWN,
    /** Another larger or well-known town. */
    TOWN
}

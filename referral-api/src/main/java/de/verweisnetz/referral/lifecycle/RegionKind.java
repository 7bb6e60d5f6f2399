package de.verweisnetz.referral.lifecycle;

/** How exactly the client's region is known. */
public enum RegionKind {
    POSTCODE,
    KREIS,
    ABROAD,
    UNKNOWN
}

package de.verweisnetz.data.intake;

/** Who may know where a place is; the codes of the list {@code address-visibility}. */
public enum AddressVisibility {
    PUBLIC,
    ON_REQUEST,
    SECRET
}

package de.verweisnetz.portal.api;

/** A post on its way to the API; nothing keeps it. */
public record PastedText(String text) {
    @Override
    public String toString() {
        return "PastedText";
    }
}

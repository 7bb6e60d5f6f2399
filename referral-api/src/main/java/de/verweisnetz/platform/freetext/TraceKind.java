package de.verweisnetz.platform.freetext;

/** What must not stand in a free text. */
public enum TraceKind {
    PHONE("free-text-phone"),
    EMAIL("free-text-email"),
    /** An address on the web, with or without {@code https://}. */
    LINK("free-text-link"),
    /** The name of an account on a social medium. */
    HANDLE("free-text-handle"),
    IBAN("free-text-iban");

    private final String code;

    TraceKind(String code) {
        this.code = code;
    }

    /** Of the field error. */
    public String code() {
        return code;
    }
}

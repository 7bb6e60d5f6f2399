package de.verweisnetz.directory.listing;

/** A field of an offer's documents has another type than the profile says. */
public final class UnreadableOffer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;

    UnreadableOffer(String path) {
        super("Unreadable field " + path, null, false, false);
        this.path = path;
    }

    /** The field, with its steps parted by slashes. */
    public String path() {
        return path;
    }
}

package de.verweisnetz.data.intake;

/** Ends reading because the sink wants no more. */
final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Cancelled() {
        super("cancelled", null, false, false);
    }
}

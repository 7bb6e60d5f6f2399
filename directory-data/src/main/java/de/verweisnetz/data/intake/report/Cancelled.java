package de.verweisnetz.data.intake.report;

/** Ends reading because the sink wants no more. */
public final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Cancelled() {
        super("cancelled", null, false, false);
    }
}

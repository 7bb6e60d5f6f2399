package de.verweisnetz.privacy.audit;

/** What lies outside the database and the database contradict each other. */
final class BrokenAnchor extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what contradicts what; read by operators
     */
    BrokenAnchor(String message) {
        super(message, null, false, false);
    }
}

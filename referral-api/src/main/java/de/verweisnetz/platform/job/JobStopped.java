package de.verweisnetz.platform.job;

/** The process stops while a job is under way; not a failure. */
final class JobStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobStopped() {
        super("The process is stopping", null, false, false);
    }
}

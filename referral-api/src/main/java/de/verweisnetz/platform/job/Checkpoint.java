package de.verweisnetz.platform.job;

/** A place at which a long job lets the process stop. */
@FunctionalInterface
public interface Checkpoint {
    /** Throws when the process is stopping; the job is then run again, here or elsewhere. */
    void pass();
}

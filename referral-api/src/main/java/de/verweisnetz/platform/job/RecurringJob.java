package de.verweisnetz.platform.job;

/**
 * Work that comes round again and again; each bean of this type is scheduled when the application starts.
 *
 * <p>One process of a cluster at a time runs it, on a managed thread and outside a transaction. After a failure it is
 * tried again when it is due the next time. A change of the cadence takes effect with the next start.
 */
public interface RecurringJob {
    /** Unique among all jobs and never changed: the row in the database goes by it. */
    String name();

    Cadence cadence();

    void run();
}

package de.verweisnetz.platform.job;

import java.util.UUID;

/**
 * Work on one thing, queued by {@link JobRepository#enqueue} in the transaction that makes it necessary.
 *
 * <p>It runs on a managed thread and outside a transaction, and may run again after a failure or when the process that
 * ran it died: it has to find out from its own data what is left to do.
 */
public interface QueuedJob {
    /** Unique among all jobs and never changed: rows in the database go by it. */
    String name();

    /**
     * Does what is left to do.
     *
     * @param checkpoint to be passed from time to time by work that takes long
     */
    void run(UUID id, Checkpoint checkpoint);

    /** Called instead of the next attempt after too many failures. */
    default void giveUp(UUID id) {}
}

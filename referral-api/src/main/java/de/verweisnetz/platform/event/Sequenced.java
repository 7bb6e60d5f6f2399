package de.verweisnetz.platform.event;

/** Rows of a module that get their position after commit, as events do. */
public interface Sequenced {
    /** At most so many rows are numbered by one run of the statement. */
    int BATCH = 5000;

    /**
     * A statement without parameters that numbers the next rows, at most {@link #BATCH}; it runs as the jobs role, by one
     * process at a time.
     */
    String statement();
}

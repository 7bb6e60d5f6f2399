package de.verweisnetz.privacy;

import java.util.stream.Stream;

/** The module that holds what a project has made: it hands it over, and says how it is erased. */
public interface ProjectData {
    /** Everything of the caller's own organisation, one JSON object each; only for its manager. */
    Stream<String> export();

    /**
     * A statement that erases a batch and answers one number. It runs as the jobs role; its parameters are the project, the
     * time, and how many to erase at most. Codes and links stay as hashes in {@code privacy.former_code}.
     */
    String erasure();

    /** A query that counts what is left of a project, its only parameter. */
    String remains();

    /** A query that counts what stays of a project, its only parameter, because clients have had it locked. */
    String locked();

    /**
     * A statement that destroys the keys of a project and forgets what only they open; it answers their thumbprints. Its
     * parameters are the project and the time.
     */
    String keyDestruction();
}

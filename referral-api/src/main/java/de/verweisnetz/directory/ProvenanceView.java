package de.verweisnetz.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one source said last about a document, and where. */
public record ProvenanceView(
        Source source,
        @Nullable UUID importId,
        @Nullable String file,
        @Nullable Long line,
        @Nullable String originalId,
        Instant at) {

    /** The source, with its name. */
    public record Source(UUID id, String name) {}
}

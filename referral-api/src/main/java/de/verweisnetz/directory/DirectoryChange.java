package de.verweisnetz.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The latest change of one published document.
 *
 * @param kind HSDS object: {@code service_at_location}
 * @param document as it is now and as the public may see it; absent when it is gone
 */
public record DirectoryChange(
        Operation op, String kind, UUID id, long version, Instant changedAt, @Nullable ObjectNode document) {

    /** What a follower does with it. */
    public enum Operation {
        UPSERT,
        DELETE
    }
}

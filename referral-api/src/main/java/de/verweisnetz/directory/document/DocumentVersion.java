package de.verweisnetz.directory.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was.
 *
 * @param body null when this version is its deletion
 */
public record DocumentVersion(
        long version,
        Operation operation,
        @Nullable ObjectNode body,
        OriginType origin,
        UUID source,
        UUID member,
        @Nullable UUID importId,
        @Nullable String reason,
        Instant at) {

    /** What happened to the document. */
    public enum Operation {
        CREATE,
        UPDATE,
        DELETE
    }
}

package de.verweisnetz.directory.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A document that may be published, still as it is stored. */
public record PublishedDocument(UUID id, ObjectNode body, Instant modifiedAt) {

    /** The id that a field holds, if it holds one. */
    Optional<UUID> reference(String field) {
        return uuid(body.path(field).asText());
    }

    static Optional<UUID> uuid(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

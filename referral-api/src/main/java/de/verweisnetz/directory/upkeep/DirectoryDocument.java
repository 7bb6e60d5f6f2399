package de.verweisnetz.directory.upkeep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.document.StoredDocument;
import java.time.Instant;
import java.util.UUID;

/**
 * One document as those who keep it see it.
 *
 * @param kind as HSDS writes it
 * @param edits whether the caller's change would hold at once
 * @param document as it is stored, with fields that nobody knows
 */
public record DirectoryDocument(
        String kind, UUID id, long version, EditMode edits, Instant modifiedAt, ObjectNode document) {

    static DirectoryDocument of(StoredDocument stored, EditMode edits) {
        return new DirectoryDocument(
                stored.key().kind().singular(),
                stored.key().id(),
                stored.version(),
                edits,
                stored.modifiedAt(),
                stored.body());
    }
}

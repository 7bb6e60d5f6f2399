package de.verweisnetz.directory.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/** A document as it is now. */
public record StoredDocument(DocumentKey key, long version, ObjectNode body, UUID source, Instant modifiedAt) {}

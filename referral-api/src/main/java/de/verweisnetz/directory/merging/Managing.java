package de.verweisnetz.directory.merging;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Which participant answers for a listed organisation: the whole row, so that whatever else was agreed moves with it. */
record Managing(@JsonValue ObjectNode row) {
    private static final String ORGANIZATION = "organization_id";

    @JsonCreator
    Managing {}

    UUID organization() {
        return UUID.fromString(row.path(ORGANIZATION).asText());
    }

    String participant() {
        return row.path("participant_id").asText();
    }

    Managing of(UUID organization) {
        return new Managing(row.deepCopy().put(ORGANIZATION, organization.toString()));
    }
}

package de.verweisnetz.portal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** A document of the directory, whole; {@code edits} says whether a change holds at once or needs approval. */
public record KeptDocument(
        String kind, String id, long version, String edits, Instant modifiedAt, ObjectNode document) {
    /** A kind as it stands in the addresses of documents. */
    static String path(String kind) {
        return kind.equals("taxonomy") ? "taxonomies" : kind.replace('_', '-') + "s";
    }

    public boolean needsApproval() {
        return edits.equals("APPROVAL");
    }

    /** Its name; empty for an offer, which has none of its own. */
    public String name() {
        return document.path("name").asText();
    }
}

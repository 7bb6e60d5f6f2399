package de.verweisnetz.portal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An edit that somebody suggests. */
public record EditSuggestion(
        String id,
        long version,
        String state,
        String kind,
        String documentId,
        @Nullable String documentName,
        String action,
        @Nullable ObjectNode patch,
        @Nullable String remark,
        @Nullable String reason,
        Instant createdAt,
        Editor by,
        @Nullable List<FieldChange> changes,
        @Nullable List<String> conflicts,
        @Nullable Instant settledAt,
        @Nullable String answer) {
    /** The kind as it stands in the addresses of documents. */
    public String path() {
        return KeptDocument.path(kind);
    }

    public boolean open() {
        return state.equals("OPEN");
    }

    public List<FieldChange> wouldChange() {
        return changes == null ? List.of() : changes;
    }

    public List<String> changedSince() {
        return conflicts == null ? List.of() : conflicts;
    }
}

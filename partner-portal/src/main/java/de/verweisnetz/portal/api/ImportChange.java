package de.verweisnetz.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import does to one document. */
public record ImportChange(
        long row,
        String kind,
        String id,
        @Nullable String name,
        @Nullable String organization,
        @Nullable String location,
        String effect,
        @Nullable String keep,
        @Nullable String file,
        @Nullable Long line,
        boolean written,
        List<FieldChange> fields) {
    /** Whether the directory held the document before the import. */
    public boolean isKnown() {
        return List.of("CHANGED", "UNCHANGED", "CONFLICT").contains(effect);
    }

    /** The kind as it stands in the addresses of documents. */
    public String path() {
        return KeptDocument.path(kind);
    }
}

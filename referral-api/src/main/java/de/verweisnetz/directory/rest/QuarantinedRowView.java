package de.verweisnetz.directory.rest;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.directory.QuarantinedRow;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One row in quarantine, with what is wrong in it. */
record QuarantinedRowView(
        long row,
        String kind,
        @Nullable String id,
        String originalId,
        String file,
        long line,
        JsonNode body,
        boolean corrected,
        List<ImportFindingView> findings) {

    static QuarantinedRowView of(QuarantinedRow row, Locale locale) {
        return new QuarantinedRowView(
                row.row(),
                row.kind(),
                row.id(),
                row.originalId(),
                row.file(),
                row.line(),
                row.body(),
                row.corrected(),
                row.findings().stream()
                        .map(finding -> ImportFindingView.of(finding, locale))
                        .toList());
    }
}

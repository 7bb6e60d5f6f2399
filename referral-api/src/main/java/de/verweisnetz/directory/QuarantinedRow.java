package de.verweisnetz.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that cannot be taken as it is.
 *
 * @param kind the kind of document, or the table of a row that belongs to none
 * @param corrected whether somebody changed it since it was checked
 */
public record QuarantinedRow(
        long row,
        String kind,
        @Nullable String id,
        String originalId,
        String file,
        long line,
        JsonNode body,
        boolean corrected,
        List<ImportFinding> findings) {}

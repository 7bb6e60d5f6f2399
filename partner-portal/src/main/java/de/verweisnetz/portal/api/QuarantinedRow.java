package de.verweisnetz.portal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that cannot be taken as it is. */
public record QuarantinedRow(
        long row,
        String kind,
        @Nullable String id,
        @Nullable String originalId,
        @Nullable String file,
        @Nullable Long line,
        ObjectNode body,
        boolean corrected,
        List<ImportFinding> findings) {}

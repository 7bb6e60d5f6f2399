package de.verweisnetz.directory.upkeep;

import de.verweisnetz.directory.document.DocumentVersion.Operation;
import de.verweisnetz.directory.document.OriginType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of a document: what changed, by whom, when and why. */
public record Revision(
        long version,
        Operation operation,
        OriginType origin,
        Instant at,
        Editor by,
        @Nullable UUID importId,
        @Nullable String reason,
        List<FieldChange> changes) {}

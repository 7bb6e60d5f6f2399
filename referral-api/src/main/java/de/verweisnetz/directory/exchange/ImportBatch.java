package de.verweisnetz.directory.exchange;

import de.verweisnetz.directory.ImportState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the steps of an import need to know of it. */
record ImportBatch(
        UUID id,
        UUID source,
        UUID member,
        ImportState state,
        boolean harvest,
        boolean complete,
        boolean removeMissing,
        boolean runNext,
        boolean staged,
        @Nullable String fileName,
        @Nullable String url,
        @Nullable String mapping,
        boolean mappingConfirmed,
        @Nullable String visibility,
        Instant at) {}

package de.verweisnetz.directory.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as it begins. */
record NewImport(
        UUID id,
        UUID source,
        UUID member,
        boolean dryRun,
        boolean complete,
        boolean removeMissing,
        @Nullable String fileName,
        @Nullable String url,
        @Nullable String mapping) {}

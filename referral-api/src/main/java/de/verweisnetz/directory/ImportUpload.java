package de.verweisnetz.directory;

import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that came in, and what is to be done with it.
 *
 * @param file where its bytes lie for now
 * @param mediaType as the client announced it, without parameters
 * @param source id or name of the import source; absent when the file names it itself
 */
public record ImportUpload(
        Path file,
        String mediaType,
        @Nullable String fileName,
        @Nullable String source,
        boolean dryRun,
        boolean complete,
        boolean removeMissing,
        @Nullable UUID mapping) {}

package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.ImportUpload;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said about a file in the query of its upload. */
public class UploadParameters {
    @QueryParam("source")
    @Size(min = 1, max = 200)
    private @Nullable String source;

    @QueryParam("dry_run")
    @DefaultValue("true")
    private boolean dryRun;

    @QueryParam("file_name")
    @Size(max = 200)
    private @Nullable String fileName;

    @QueryParam("mapping")
    private @Nullable UUID mapping;

    @QueryParam("complete")
    @DefaultValue("true")
    private boolean complete;

    @QueryParam("remove_missing")
    @DefaultValue("false")
    private boolean removeMissing;

    ImportUpload upload(Path file, String mediaType) {
        return new ImportUpload(file, mediaType, plain(fileName), source, dryRun, complete, removeMissing, mapping);
    }

    /** The name for people, without a folder. */
    private static @Nullable String plain(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        var from = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
        return name.substring(from).isBlank() ? null : name.substring(from);
    }
}

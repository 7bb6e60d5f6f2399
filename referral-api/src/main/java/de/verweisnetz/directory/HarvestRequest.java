package de.verweisnetz.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What to fetch, and on whose behalf.
 *
 * @param source id or name of the import source
 * @param dryRun absent = yes
 * @param full everything instead of what changed since the last harvest; absent = no
 * @param removeMissing absent = no; only together with {@code full}
 */
public record HarvestRequest(
        @NotBlank @Size(max = 2000) String url,
        @NotBlank @Size(max = 200) String source,
        @Nullable Boolean dryRun,
        @Nullable Boolean full,
        @Nullable Boolean removeMissing) {

    public HarvestRequest(
            String url,
            String source,
            @Nullable Boolean dryRun,
            @Nullable Boolean full,
            @Nullable Boolean removeMissing) {
        this.url = url;
        this.source = source;
        this.dryRun = dryRun;
        this.full = full;
        this.removeMissing = removeMissing;
    }
}

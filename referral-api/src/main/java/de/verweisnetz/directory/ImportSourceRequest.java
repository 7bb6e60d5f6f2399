package de.verweisnetz.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a source is called, and what it allows.
 *
 * @param addressVisibility for places that do not say it themselves; absent = SECRET
 */
public record ImportSourceRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull Boolean republish,
        @Size(max = 200) @Nullable String licence,
        @Pattern(regexp = "PUBLIC|ON_REQUEST|SECRET") @Nullable String addressVisibility) {

    public ImportSourceRequest(
            String name, Boolean republish, @Nullable String licence, @Nullable String addressVisibility) {
        this.name = name;
        this.republish = republish;
        this.licence = licence;
        this.addressVisibility = addressVisibility;
    }
}

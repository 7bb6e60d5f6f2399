package de.verweisnetz.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to make two documents one.
 *
 * @param keep the document that stays
 * @param absorb the document that goes
 * @param fields by JSON pointer; what is not named follows the proposal
 */
public record MergeRequest(
        @NotNull @Pattern(regexp = MergeRequest.KINDS) String kind,
        @NotNull UUID keep,
        @NotNull UUID absorb,
        @Size(max = 500) @Nullable Map<String, @NotNull MergeChoice> fields,
        @NotNull @Valid Versions versions,
        @Size(max = 500) @Nullable String reason) {
    public static final String KINDS = "organization|location|service|service_at_location";

    /** The versions that were seen. */
    public record Versions(@NotNull Long keep, @NotNull Long absorb) {}

    @JsonIgnore
    public Map<String, MergeChoice> choices() {
        return fields == null ? Map.of() : fields;
    }
}

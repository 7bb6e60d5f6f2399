package de.verweisnetz.feedback;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A word about the portal.
 *
 * @param page its template: no digits, so that no id of anything can be in it
 */
public record RemarkRequest(
        @NotNull @Size(max = 100) @Pattern(regexp = "/app(/([a-z-]+|\\{id}))*") String page,
        @NotNull RemarkKind kind,
        @Size(min = 1, max = 1000) @Nullable String text) {}

package de.verweisnetz.feedback;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A word about the portal, as the coordination reads it.
 *
 * @param role what its writer is, never who
 */
public record RemarkView(
        UUID id, LocalDate writtenOn, String role, String page, RemarkKind kind, @Nullable String text) {}

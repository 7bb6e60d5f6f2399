package de.verweisnetz.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A row in quarantine as it should have been.
 *
 * @param kind the kind of document; absent = as before
 */
public record CorrectionRequest(@Nullable String kind, @NotNull ObjectNode body) {}

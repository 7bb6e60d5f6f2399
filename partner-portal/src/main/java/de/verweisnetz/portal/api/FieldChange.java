package de.verweisnetz.portal.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** One field before and after; of a conflict also whether both sides changed it. */
public record FieldChange(String pointer, @Nullable JsonNode before, @Nullable JsonNode after, boolean conflict) {}

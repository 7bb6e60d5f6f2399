package de.verweisnetz.portal.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** One field before and after; of a conflict also whether both sides changed it. */
public record FieldChange(String pointer, @Nullable JsonNode before, @Nullable JsonNode after, boolean conflict) {
    public String was() {
        return text(before);
    }

    public String becomes() {
        return text(after);
    }

    /** A value as people read it: words as they are, everything else as indented JSON. */
    public static String text(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return "–";
        }
        if (value.isValueNode()) {
            return value.asText();
        }
        try {
            return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package de.verweisnetz.directory.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One field that differs between two versions of a document.
 *
 * @param pointer JSON pointer into the document
 * @param before null where the field was not there
 * @param after null where the field is no longer there
 */
public record FieldChange(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {

    /** Whether one of the two fields is the other or lies inside of it. */
    boolean touches(FieldChange other) {
        return isWithin(pointer, other.pointer) || isWithin(other.pointer, pointer);
    }

    private static boolean isWithin(String inner, String outer) {
        return inner.equals(outer) || inner.startsWith(outer + "/");
    }
}

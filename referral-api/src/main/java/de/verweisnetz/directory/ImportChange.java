package de.verweisnetz.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import does to one document.
 *
 * @param name an offer is called like its service, a place without a name by its address
 * @param organization name of the organisation that it belongs to
 * @param location name of the place of an offer
 */
public record ImportChange(
        long row,
        String kind,
        UUID id,
        @Nullable String name,
        @Nullable String organization,
        @Nullable String location,
        String effect,
        @Nullable String keep,
        @Nullable String file,
        @Nullable Long line,
        boolean written,
        List<Field> fields) {

    /**
     * One field.
     *
     * @param conflict changed here and differently at the source
     */
    public record Field(String pointer, @Nullable JsonNode before, @Nullable JsonNode after, boolean conflict) {}
}

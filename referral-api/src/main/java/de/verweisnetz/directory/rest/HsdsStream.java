package de.verweisnetz.directory.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.PublishedChunk;
import de.verweisnetz.platform.json.Json;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes lists of any length, holding no more of them than one chunk. */
final class HsdsStream {
    private HsdsStream() {}

    /** One document a line. */
    static StreamingOutput lines(Function<@Nullable UUID, PublishedChunk> source) {
        return out -> {
            try (var json = Json.MAPPER.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
                // Each document ends its own line.
                json.setRootValueSeparator(null);
                each(source, document -> {
                    Json.MAPPER.writeTree(json, document);
                    json.writeRaw('\n');
                });
            }
        };
    }

    /** All documents as one page of HSDS; it is counted while it is written. */
    static StreamingOutput page(Function<@Nullable UUID, PublishedChunk> source) {
        return out -> {
            try (var json = Json.MAPPER.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
                json.writeStartObject();
                json.writeArrayFieldStart("contents");
                int size = each(source, document -> Json.MAPPER.writeTree(json, document));
                json.writeEndArray();
                json.writeNumberField("total_items", size);
                json.writeNumberField("total_pages", size == 0 ? 0 : 1);
                json.writeNumberField("page_number", 1);
                json.writeNumberField("size", size);
                json.writeBooleanField("first_page", true);
                json.writeBooleanField("last_page", true);
                json.writeBooleanField("empty", size == 0);
                json.writeEndObject();
            }
        };
    }

    private interface Sink {
        void take(ObjectNode document) throws IOException;
    }

    private static int each(Function<@Nullable UUID, PublishedChunk> source, Sink sink) throws IOException {
        int count = 0;
        UUID after = null;
        do {
            var chunk = source.apply(after);
            for (var document : chunk.contents()) {
                sink.take(document);
                count++;
            }
            after = chunk.next();
        } while (after != null);
        return count;
    }
}

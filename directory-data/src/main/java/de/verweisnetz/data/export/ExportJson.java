package de.verweisnetz.data.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON as exports write it: the stream below belongs to somebody else. */
final class ExportJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            // Closing what was not finished must not close its brackets.
            .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
            .build();

    private ExportJson() {}
}

package de.verweisnetz.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTest {
    record Body(@Nullable String text, @Nullable List<String> texts, @Nullable Instant at, @Nullable LocalDate day) {}

    @Test
    void what_can_be_stored_is_read_as_it_is() throws JsonProcessingException {
        var read = read(
                """
                {"text": "Grüße\\n\\t✓", "texts": ["a", ""], "at": "9999-12-31T23:59:59Z", "day": "0001-01-01"}""");
        assertThat(read.text()).isEqualTo("Grüße\n\t✓");
        assertThat(read.texts()).containsExactly("a", "");
        assertThat(read.at()).isEqualTo(Instant.parse("9999-12-31T23:59:59Z"));
        assertThat(read.day()).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(read("{}")).isEqualTo(new Body(null, null, null, null));
        assertThat(read("{\"text\": null, \"at\": null}")).isEqualTo(new Body(null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\": \"a\\u0000b\"}",
                "{\"texts\": [\"a\", \"\\u0000\"]}",
                "{\"at\": \"+10000-01-01T00:00:00Z\"}",
                "{\"at\": \"+1000000000-12-31T23:59:59.999999999Z\"}",
                "{\"at\": \"-0001-01-01T00:00:00Z\"}",
                "{\"day\": \"+999999999-12-31\"}",
                "{\"day\": \"0000-12-31\"}"
            })
    void what_cannot_be_stored_is_named_by_its_place_and_never_quoted(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(JsonMappingException.class, refused -> {
            assertThat(json).contains("\"" + refused.getPath().get(0).getFieldName() + "\"");
            assertThat(refused.getOriginalMessage()).isEqualTo("cannot be stored");
        });
    }

    private static Body read(String json) throws JsonProcessingException {
        return Json.MAPPER.readValue(json, Body.class);
    }
}

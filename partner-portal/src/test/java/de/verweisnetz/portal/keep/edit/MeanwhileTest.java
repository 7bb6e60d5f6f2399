package de.verweisnetz.portal.keep.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.portal.api.Editor;
import de.verweisnetz.portal.api.FieldChange;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.api.Revision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeanwhileTest {
    private final ObjectNode now = json(
            "{\"name\": \"neu\", \"url\": \"https://muster.example\", \"rows\": [{\"a\": 1}, {\"a\": 5}, {\"a\": 6}]}");
    private final Meanwhile meanwhile = Meanwhile.since(
            3,
            List.of(
                    revision(5, change("/name", "\"mitte\"", "\"neu\""), change("/rows/2", null, "{\"a\": 6}")),
                    revision(
                            4,
                            change("/name", "\"alt\"", "\"mitte\""),
                            change("/alternate_name", "\"weg\"", null),
                            change("/url", null, "\"https://muster.example\""),
                            change("/rows/1/a", "2", "5")),
                    revision(3, change("/name", "\"zuvor\"", "\"alt\""))));

    @Test
    void what_was_opened_comes_back_from_what_there_is_now() {
        assertThat(meanwhile.undoneIn(now))
                .isEqualTo(
                        json("{\"name\": \"alt\", \"rows\": [{\"a\": 1}, {\"a\": 2}], \"alternate_name\": \"weg\"}"));
    }

    @Test
    void rows_that_went_come_back_in_their_order() {
        var gone = Meanwhile.since(
                1, List.of(revision(2, change("/rows/1", "{\"a\": 2}", null), change("/rows/2", "{\"a\": 3}", null))));
        assertThat(gone.undoneIn(json("{\"rows\": [{\"a\": 1}]}")))
                .isEqualTo(json("{\"rows\": [{\"a\": 1}, {\"a\": 2}, {\"a\": 3}]}"));
    }

    @Test
    void what_both_changed_is_marked_and_what_was_before_is_not_told() {
        assertThat(meanwhile.against(json("{\"name\": \"meins\", \"rows\": []}")))
                .extracting(FieldChange::pointer, FieldChange::conflict)
                .containsExactly(
                        tuple("/name", true),
                        tuple("/alternate_name", false),
                        tuple("/url", false),
                        tuple("/rows/1/a", true),
                        tuple("/name", true),
                        tuple("/rows/2", true));
    }

    @Test
    void my_change_goes_onto_what_there_is_now() {
        assertThat(Meanwhile.merged(now, json("{\"name\": null, \"verweisnetz\": {\"channels\": [\"PHONE\"]}}")))
                .isEqualTo(
                        json(
                                "{\"url\": \"https://muster.example\", \"rows\": [{\"a\": 1}, {\"a\": 5}, {\"a\": 6}], \"verweisnetz\": {\"channels\": [\"PHONE\"]}}"));
    }

    private static Revision revision(long version, FieldChange... changes) {
        return new Revision(
                version,
                "UPDATE",
                "EDIT",
                Instant.EPOCH,
                new Editor("coordinator", null, null),
                null,
                null,
                List.of(changes));
    }

    private static FieldChange change(String pointer, @Nullable String before, @Nullable String after) {
        return new FieldChange(pointer, node(before), node(after), false);
    }

    private static @Nullable JsonNode node(@Nullable String text) {
        try {
            return text == null ? null : Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) node(text);
    }
}

package de.verweisnetz.portal.keep.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.portal.api.ImportFinding;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.api.QuarantinedRow;
import de.verweisnetz.portal.form.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowFormTest {
    private final QuarantinedRow row = new QuarantinedRow(
            7,
            "location",
            null,
            null,
            "orte.csv",
            3L,
            json(
                    "{\"name\": \"Haus\", \"latitude\": 520.5, \"open\": true, \"list\": [\"a\", \"b\", \"c\"], \"x/y\": \"z\"}"),
            false,
            List.of(
                    finding("ERROR", "/latitude"),
                    finding("ERROR", "/location_type"),
                    finding("WARNING", "/alternate_name"),
                    finding("ERROR", "")));

    @Test
    void every_value_is_a_field_what_is_missing_is_an_empty_one_and_only_errors_are_wrong() {
        assertThat(RowForm.fields(row))
                .extracting(RowForm.Field::pointer)
                .containsExactlyInAnyOrder(
                        "/name",
                        "/latitude",
                        "/open",
                        "/list/0",
                        "/list/1",
                        "/list/2",
                        "/x~1y",
                        "/location_type",
                        "/alternate_name");
        assertThat(RowForm.fields(row))
                .filteredOn(RowForm.Field::wrong)
                .extracting(RowForm.Field::pointer)
                .containsExactlyInAnyOrder("/latitude", "/location_type");
    }

    @Test
    void a_form_that_is_sent_as_it_came_leaves_the_row_as_it_is() {
        assertThat(RowForm.corrected(row, sent(Map.of()))).isEqualTo(row.body());
    }

    @Test
    void corrected_values_keep_their_kind_and_emptied_ones_go_away() {
        ObjectNode corrected = RowForm.corrected(
                row,
                sent(Map.of(
                        "/latitude",
                        "52.5",
                        "/location_type",
                        "physical",
                        "/list/0",
                        "",
                        "/list/2",
                        "d",
                        "/open",
                        "false")));
        assertThat(corrected)
                .hasToString("{\"name\":\"Haus\",\"latitude\":52.5,\"open\":false,\"list\":[\"b\",\"d\"],"
                        + "\"x/y\":\"z\",\"location_type\":\"physical\"}");
    }

    private Form sent(Map<String, String> changed) {
        Map<String, List<String>> values = new HashMap<>();
        RowForm.fields(row)
                .forEach(field ->
                        values.put(field.name(), List.of(changed.getOrDefault(field.pointer(), field.value()))));
        return new Form(values);
    }

    private static ImportFinding finding(String severity, String pointer) {
        return new ImportFinding(severity, 7L, "location", null, null, null, pointer, null, null, "invalid", "", null);
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

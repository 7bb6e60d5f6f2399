package de.verweisnetz.portal.keep.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.portal.api.ImportField;
import de.verweisnetz.portal.api.ImportRun.Table;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.form.Form;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnFormTest {
    private static final String MAPPING =
            """
            {"columns": [{"column": "Stelle", "field": "organization.name"},
              {"column": "Sprachen", "field": "offer.languages", "separator": "+", "values": {"Rumänisch": "ro"}}],
             "constants": {"location.country": "DE"}}
            """;

    private final Table table = new Table(
            List.of("Stelle", "Sprachen", "Notiz"),
            List.of(List.of("Musterstelle", "", "x"), List.of("Andere", "Rumänisch")),
            json(MAPPING),
            false);

    @Test
    void columns_show_the_beginning_of_what_is_in_them() {
        assertThat(ColumnForm.columns(table))
                .extracting(ColumnForm.Column::samples)
                .containsExactly(List.of("Musterstelle", "Andere"), List.of("Rumänisch"), List.of("x"));
    }

    @Test
    void separators_values_and_constants_survive_what_is_not_changed() {
        ObjectNode mapping = ColumnForm.mapping(table, ColumnForm.filled(table));
        assertThat(mapping.at("/columns/1")).isEqualTo(json(MAPPING).at("/columns/1"));
        assertThat(mapping.at("/constants")).isEqualTo(json(MAPPING).at("/constants"));
        assertThat(mapping.at("/columns/2")).isEqualTo(json("{\"column\": \"Notiz\"}"));
    }

    @Test
    void another_meaning_drops_what_belonged_to_the_old_one() {
        Form form = new Form(Map.of("column.1", List.of("offer.description"), "column.2", List.of("service.name")));
        assertThat(ColumnForm.mapping(table, form).at("/columns"))
                .isEqualTo(
                        json("{\"a\": [{\"column\": \"Stelle\"}, {\"column\": \"Sprachen\", \"field\": \"offer.description\"},"
                                        + " {\"column\": \"Notiz\", \"field\": \"service.name\"}]}")
                                .get("a"));
    }

    @Test
    void meanings_are_offered_in_groups_as_the_api_orders_them() {
        List<ImportField> fields = List.of(
                new ImportField("organization.name", "Name der Organisation"),
                new ImportField("offer.hours.MO", "Öffnungszeit am Montag"),
                new ImportField("offer.phone", "Telefon"));
        assertThat(ColumnForm.groups(fields))
                .containsExactly(
                        Map.entry("organization", fields.subList(0, 1)), Map.entry("offer", fields.subList(1, 3)));
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

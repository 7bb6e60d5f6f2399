package de.verweisnetz.data.intake.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes lists of the columns in which the first version named several things at once: {@code Spanish, Tagalog}. */
final class LegacyLists {
    // A comma in brackets belongs to one name.
    private static final Pattern BETWEEN = Pattern.compile("[,;|](?![^(]*\\))");
    private static final Pattern CODE = Pattern.compile("[a-z]{2}");
    private static final String NAME_OR_CODE = "name|code";

    private static final Map<SourceTable, List<Column>> COLUMNS = Map.of(
            SourceTable.SERVICE,
            List.of(
                    new Column("languages", "languages", NAME_OR_CODE),
                    new Column("service_areas", "service_areas", "name"),
                    new Column("required_documents", "required_documents", "document"),
                    new Column("accepted_payments", "payments_accepted", "payment"),
                    new Column("funding_sources", "funding", "source"),
                    new Column("taxonomy_ids", "attributes", "taxonomy_term_id")),
            SourceTable.ORGANIZATION,
            List.of(new Column("funding_sources", "funding", "source")),
            SourceTable.LOCATION,
            List.of(
                    new Column("languages", "languages", NAME_OR_CODE),
                    new Column("accessibility", "accessibility", "description")),
            SourceTable.PHONE,
            List.of(new Column("language", "languages", NAME_OR_CODE)));

    private LegacyLists() {}

    /** A column, the list that it becomes, and the field that each of its values goes to. */
    private record Column(String name, String list, String field) {}

    static void spread(SourceTable table, ObjectNode row) {
        for (Column column : COLUMNS.getOrDefault(table, List.of())) {
            JsonNode cell = row.path(column.name());
            if (cell.isTextual() && (column.name().equals(column.list()) || !row.has(column.list()))) {
                row.remove(column.name());
                List<String> values = values(cell.asText());
                if (!values.isEmpty()) {
                    row.set(column.list(), list(column, values));
                }
            }
        }
    }

    private static List<String> values(String cell) {
        return Stream.of(BETWEEN.split(cell))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static ArrayNode list(Column column, List<String> values) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String value : values) {
            boolean either = column.field().equals(NAME_OR_CODE);
            boolean code = either && CODE.matcher(value).matches();
            ObjectNode row = list.addObject().put(either ? code ? "code" : "name" : column.field(), value);
            if (column.list().equals("attributes")) {
                row.put("link_entity", "service");
            }
        }
        return list;
    }
}

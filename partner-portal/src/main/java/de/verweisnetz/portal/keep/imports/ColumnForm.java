package de.verweisnetz.portal.keep.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.portal.api.ImportField;
import de.verweisnetz.portal.api.ImportRun.Table;
import de.verweisnetz.portal.form.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the columns of a free table mean, as a form with one choice for each column. */
public final class ColumnForm {
    private static final int SAMPLES = 3;

    private ColumnForm() {}

    /** A column with the beginning of what is in it. */
    public record Column(String name, String header, List<String> samples) {}

    /** What a column can mean, by what it is a field of. */
    public static Map<String, List<ImportField>> groups(List<ImportField> fields) {
        return fields.stream()
                .collect(Collectors.groupingBy(ImportField::group, LinkedHashMap::new, Collectors.toList()));
    }

    public static List<Column> columns(Table table) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            int at = i;
            List<String> samples = table.rows().stream()
                    .filter(row -> at < row.size() && !row.get(at).isBlank())
                    .map(row -> row.get(at))
                    .limit(SAMPLES)
                    .toList();
            columns.add(new Column("column." + i, table.header().get(i), samples));
        }
        return columns;
    }

    /** The form as the mapping fills it. */
    public static Form filled(Table table) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
            String field =
                    entry(table.mapping(), table.header().get(i)).path("field").asText();
            if (!field.isEmpty()) {
                values.put("column." + i, List.of(field));
            }
        }
        return new Form(values);
    }

    /** The mapping with the form's choices; separators, meanings of values and constants stay as they are. */
    public static ObjectNode mapping(Table table, Form form) {
        ObjectNode mapping = table.mapping().deepCopy();
        ArrayNode columns = mapping.putArray("columns");
        for (int i = 0; i < table.header().size(); i++) {
            String header = table.header().get(i);
            if (header.isEmpty()) {
                continue;
            }
            ObjectNode column = entry(table.mapping(), header) instanceof ObjectNode known
                    ? known.deepCopy()
                    : mapping.objectNode();
            String before = column.path("field").asText();
            String chosen = form.value("column." + i);
            column.put("column", header);
            if (!chosen.equals(before)) {
                column.remove(List.of("field", "separator", "values"));
            }
            if (!chosen.isEmpty()) {
                column.put("field", chosen);
            }
            columns.add(column);
        }
        return mapping;
    }

    private static JsonNode entry(ObjectNode mapping, String header) {
        for (JsonNode column : mapping.path("columns")) {
            if (column.path("column").asText().equals(header)) {
                return column;
            }
        }
        return mapping.path("columns").path(-1);
    }
}

package de.verweisnetz.data.column;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a free table mean, so that one row becomes an offer with its organisation, service and place.
 *
 * @param columns what single columns mean; a column that is not named here is kept as it is
 * @param constants values of fields that hold for every row and have no column, or whose cell is empty
 */
public record ColumnMapping(List<Column> columns, Map<TargetField, String> constants) {

    /**
     * The meaning of one column.
     *
     * @param header the column's header as it is in the file
     * @param field what it means; absent = keep the column as it is
     * @param separator what stands between several values of a cell; absent = comma, semicolon, slash or line break
     * @param values what single cell values mean: {@code Rumänisch} is {@code ro}; compared without regard to case
     */
    public record Column(
            String header, @Nullable TargetField field, @Nullable String separator, Map<String, String> values) {

        public Column {
            values = Map.copyOf(values);
        }

        public static Column of(String header, @Nullable TargetField field) {
            return new Column(header, field, null, Map.of());
        }
    }

    public ColumnMapping {
        columns = List.copyOf(columns);
        constants = Map.copyOf(constants);
    }

    /** What the headers seem to mean, told by their German or English names; a person should look at it. */
    public static ColumnMapping guess(List<String> headers) {
        return HeaderWords.load().guess(headers);
    }

    public Optional<Column> column(String header) {
        return columns.stream().filter(column -> column.header().equals(header)).findFirst();
    }

    /** The form in which it can be remembered. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var list = json.putArray("columns");
        for (Column column : columns) {
            ObjectNode node = list.addObject().put("column", column.header());
            if (column.field() != null) {
                node.put("field", column.field().key());
            }
            if (column.separator() != null) {
                node.put("separator", column.separator());
            }
            if (!column.values().isEmpty()) {
                ObjectNode values = node.putObject("values");
                column.values().forEach(values::put);
            }
        }
        ObjectNode fixed = json.putObject("constants");
        constants.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(constant -> fixed.put(constant.getKey().key(), constant.getValue()));
        return json;
    }

    /**
     * Reads the remembered form.
     *
     * @throws MappingProblem if it is of another form or names a field that there is not
     */
    public static ColumnMapping fromJson(JsonNode json) {
        return MappingReader.read(json);
    }
}

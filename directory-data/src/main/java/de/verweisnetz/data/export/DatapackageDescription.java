package de.verweisnetz.data.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.tabular.ExtraColumn;
import de.verweisnetz.data.tabular.HsdsTable;
import java.util.Map;
import java.util.Set;

/** The {@code datapackage.json}: which tables there are, what their columns hold and how they refer to one another. */
final class DatapackageDescription {
    private DatapackageDescription() {}

    static ObjectNode of(ExportHeader header, Set<HsdsTable> tables) {
        ObjectNode description = JsonNodeFactory.instance.objectNode();
        description
                .put("name", "human_services_data")
                .put("title", header.source())
                .put("profile", "tabular-data-package")
                .put("version", "3.1.0")
                .put("homepage", "https://docs.openreferral.org");
        description.putArray("sources").addObject().put("title", header.source());
        if (header.licence() != null) {
            description.putArray("licenses").addObject().put("title", header.licence());
        }
        description.putObject("verweisnetz").put("republish", header.republish());
        ArrayNode resources = description.putArray("resources");
        tables.forEach(table -> resource(resources.addObject(), table, tables));
        return description;
    }

    private static void resource(ObjectNode resource, HsdsTable table, Set<HsdsTable> tables) {
        resource.put("name", table.resource())
                .put("path", table.file())
                .put("profile", "tabular-data-resource")
                .put("format", "csv")
                .put("mediatype", "text/csv")
                .put("encoding", "utf-8");
        ObjectNode schema = resource.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        table.columns().forEach(column -> fields.addObject()
                .put("name", column.name())
                .put("type", column.number() ? "number" : "string"));
        fields.addObject()
                .put("name", ExtraColumn.NAME)
                .put("type", "string")
                .put(
                        "description",
                        "JSON object: members replace the fields of the row; those listed under " + ExtraColumn.ABSENT
                                + " are not part of the record.");
        schema.put("primaryKey", "id");
        foreignKeys(schema, table, tables);
    }

    /** Only towards tables that are in the package: a reference into nothing makes it invalid. */
    private static void foreignKeys(ObjectNode schema, HsdsTable table, Set<HsdsTable> tables) {
        Map<String, HsdsTable> references = table.references();
        references.values().retainAll(tables);
        if (references.isEmpty()) {
            return;
        }
        ArrayNode keys = schema.putArray("foreignKeys");
        references.forEach((column, target) -> keys.addObject()
                .put("fields", column)
                .putObject("reference")
                .put("resource", target.resource())
                .put("fields", "id"));
    }
}

package de.verweisnetz.data.tabular;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;

/**
 * The last column of every table in a datapackage of ours: what the columns of HSDS cannot say about a row.
 *
 * <p>It holds a JSON object, or nothing. Read the row as HSDS says, put its nested rows in, and then {@link #apply} the
 * object: each member replaces the field of that name as it stands; the fields listed under {@value #ABSENT} are taken
 * away, since only the tables needed them.
 */
public final class ExtraColumn {
    public static final String NAME = "verweisnetz_extra";
    public static final String ABSENT = "verweisnetz_absent";

    private ExtraColumn() {}

    /** Makes a row what it was as a document. */
    public static void apply(ObjectNode row, ObjectNode extra) {
        for (Map.Entry<String, JsonNode> field : extra.properties()) {
            if (field.getKey().equals(ABSENT)) {
                field.getValue().forEach(name -> row.remove(name.asText()));
            } else {
                row.set(field.getKey(), field.getValue());
            }
        }
    }

    static ObjectNode of(Map<String, JsonNode> fields, Collection<String> absent) {
        ObjectNode extra = JsonNodeFactory.instance.objectNode();
        fields.forEach(extra::set);
        if (!absent.isEmpty()) {
            ArrayNode names = extra.putArray(ABSENT);
            absent.forEach(names::add);
        }
        return extra;
    }
}

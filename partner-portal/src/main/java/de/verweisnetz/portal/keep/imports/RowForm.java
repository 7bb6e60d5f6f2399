package de.verweisnetz.portal.keep.imports;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.portal.api.ImportFinding;
import de.verweisnetz.portal.api.QuarantinedRow;
import de.verweisnetz.portal.form.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** A row in quarantine as a form: one field for each value, found by its JSON pointer. */
public final class RowForm {
    private static final String PREFIX = "v:";

    private RowForm() {}

    /** A value of the row; what is missing and asked for is empty, and only what keeps the row out is wrong. */
    public record Field(String name, String pointer, String value, boolean wrong) {}

    public static List<Field> fields(QuarantinedRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        collect("", row.body(), values);
        pointers(row, finding -> true).forEach(pointer -> values.putIfAbsent(pointer, ""));
        List<String> wrong = pointers(row, ImportFinding::error);
        return values.entrySet().stream()
                .map(value -> new Field(
                        PREFIX + value.getKey(), value.getKey(), value.getValue(), wrong.contains(value.getKey())))
                .toList();
    }

    /** The row with what the form says; an emptied field goes away. */
    public static ObjectNode corrected(QuarantinedRow row, Form form) {
        ObjectNode body = row.body().deepCopy();
        List<Field> fields = new ArrayList<>(fields(row));
        // from the last to the first, so that taking an entry out of a list moves none that is still to come
        Collections.reverse(fields);
        for (Field field : fields) {
            String sent = form.value(field.name());
            if (!sent.equals(field.value().strip())) {
                set(body, JsonPointer.compile(field.pointer()), sent);
            }
        }
        return body;
    }

    private static List<String> pointers(QuarantinedRow row, Predicate<ImportFinding> which) {
        return row.findings().stream()
                .filter(which)
                .map(ImportFinding::pointer)
                .filter(Objects::nonNull)
                .filter(pointer -> isField(row.body(), pointer))
                .toList();
    }

    private static void collect(String at, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(at + "/" + escape(entry.getKey()), entry.getValue(), values));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(at + "/" + i, node.get(i), values);
            }
        } else {
            values.put(at, node.isNull() ? "" : node.asText());
        }
    }

    private static boolean isField(ObjectNode body, String pointer) {
        if (!pointer.startsWith("/")) {
            return false;
        }
        JsonPointer at = JsonPointer.compile(pointer);
        return body.at(at.head()).isContainerNode() && !body.at(at).isContainerNode();
    }

    private static void set(ObjectNode body, JsonPointer at, String sent) {
        JsonNode parent = body.at(at.head());
        String name = at.last().getMatchingProperty();
        if (parent instanceof ObjectNode object) {
            if (sent.isEmpty()) {
                object.remove(name);
            } else {
                object.set(name, like(object.path(name), sent, object));
            }
        } else if (parent instanceof ArrayNode array && at.last().getMatchingIndex() >= 0) {
            int index = at.last().getMatchingIndex();
            if (sent.isEmpty()) {
                array.remove(index);
            } else if (index < array.size()) {
                array.set(index, like(array.get(index), sent, body));
            }
        }
    }

    /** A value of the kind that was there before, as far as the words allow it. */
    private static JsonNode like(JsonNode before, String sent, ObjectNode maker) {
        if (before.isBoolean() && (sent.equals("true") || sent.equals("false"))) {
            return maker.booleanNode(sent.equals("true"));
        }
        if (before.isNumber() && sent.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?")) {
            return maker.numberNode(new BigDecimal(sent));
        }
        return maker.textNode(sent);
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}

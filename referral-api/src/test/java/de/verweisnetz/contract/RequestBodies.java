package de.verweisnetz.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Operations of the contract with a body that each would take: its example, or one made from its schema. */
public final class RequestBodies {
    private static final String TIME = "2099-01-04T10:00:00Z";
    private static final String DAY = "2099-01-04";
    private static final String ID = "00000000-0000-4000-8000-000000000001";

    private final JsonNode contract;

    private RequestBodies(JsonNode contract) {
        this.contract = contract;
    }

    /** An operation; without a body the empty text. */
    public record Operation(String verb, String path, String body) {}

    /** All operations whose paths begin so. */
    public static List<Operation> under(String path) throws IOException {
        return new RequestBodies(RoutesInContract.document()).operations(path);
    }

    private List<Operation> operations(String prefix) {
        var found = new ArrayList<Operation>();
        contract.get("paths").properties().forEach(path -> {
            if (path.getKey().startsWith(prefix)) {
                path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("operationId"))
                        .forEach(operation -> found.add(new Operation(
                                operation.getKey(),
                                path.getKey(),
                                body(operation.getValue().path("requestBody")))));
            }
        });
        return found;
    }

    private String body(JsonNode described) {
        var json = described.at("/content/application~1json");
        if (json.isMissingNode()) {
            return "";
        }
        return Json.write(json.has("example") ? json.get("example") : value(json.get("schema")));
    }

    private JsonNode value(JsonNode schema) {
        var type = schema.has("$ref") ? contract.at(schema.get("$ref").asText().substring(1)) : schema;
        if (type.has("example")) {
            return type.get("example");
        }
        if (type.has("enum")) {
            return type.at("/enum/0");
        }
        return switch (type.path("type").asText("object")) {
            case "object" -> object(type);
            case "array" -> Json.MAPPER.createArrayNode().add(value(type.get("items")));
            case "boolean" -> Json.MAPPER.getNodeFactory().booleanNode(false);
            case "integer", "number" -> Json.MAPPER.getNodeFactory().numberNode(1);
            default -> Json.MAPPER.getNodeFactory().textNode(text(type));
        };
    }

    private ObjectNode object(JsonNode type) {
        var object = Json.MAPPER.createObjectNode();
        type.path("required")
                .forEach(name ->
                        object.set(name.asText(), value(type.get("properties").get(name.asText()))));
        return object;
    }

    private static String text(JsonNode type) {
        return switch (type.path("format").asText()) {
            case "uuid" -> ID;
            case "date" -> DAY;
            case "date-time" -> TIME;
            default -> "Muster".repeat(1 + type.path("minLength").asInt() / "Muster".length());
        };
    }
}

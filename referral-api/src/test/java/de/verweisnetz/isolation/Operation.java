package de.verweisnetz.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One operation of the bundled contract.
 *
 * @param anonymous whether the contract says that it needs no login
 * @param idFields the parameters and fields of the body that hold an id, but those of the path
 */
record Operation(String id, String method, String path, boolean anonymous, List<String> idFields) {
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    /** All of them, by id. */
    static Map<String, Operation> all() {
        var contract = contract();
        var operations = new TreeMap<String, Operation>();
        contract.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(each -> VERBS.contains(each.getKey()))
                .forEach(each -> {
                    var operation = of(contract, path.getKey(), path.getValue(), each.getKey(), each.getValue());
                    operations.put(operation.id, operation);
                }));
        return operations;
    }

    private static Operation of(JsonNode contract, String path, JsonNode item, String verb, JsonNode operation) {
        var ids = new ArrayList<String>();
        for (var place : List.of(item, operation)) {
            place.path("parameters").forEach(parameter -> {
                var resolved = resolve(contract, parameter);
                if (resolved.at("/in").asText().equals("query")) {
                    collect(
                            contract,
                            resolved.get("schema"),
                            "?" + resolved.at("/name").asText(),
                            ids);
                }
            });
        }
        resolve(contract, operation.path("requestBody"))
                .path("content")
                .forEach(content -> collect(contract, content.path("schema"), "", ids));
        return new Operation(
                operation.get("operationId").asText(),
                verb.toUpperCase(Locale.ROOT),
                path,
                operation.has("security") && operation.get("security").isEmpty(),
                List.copyOf(ids));
    }

    private static void collect(JsonNode contract, JsonNode schema, String pointer, List<String> ids) {
        var resolved = resolve(contract, schema);
        if (resolved.at("/format").asText().equals("uuid")) {
            ids.add(pointer);
        }
        resolved.path("properties")
                .properties()
                .forEach(field -> collect(contract, field.getValue(), pointer + "/" + field.getKey(), ids));
        if (resolved.has("items")) {
            collect(contract, resolved.get("items"), pointer + "/*", ids);
        }
        for (var several : List.of("allOf", "oneOf", "anyOf")) {
            resolved.path(several).forEach(one -> collect(contract, one, pointer, ids));
        }
    }

    private static JsonNode resolve(JsonNode contract, JsonNode node) {
        return node.has("$ref")
                ? resolve(contract, contract.at(node.get("$ref").asText().substring(1)))
                : node;
    }

    private static JsonNode contract() {
        try {
            return new YAMLMapper()
                    .readTree(Path.of("target", "contract", "openapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

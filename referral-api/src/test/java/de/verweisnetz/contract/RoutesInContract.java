package de.verweisnetz.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the bundled contract promises. */
final class RoutesInContract {
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode contract;

    private RoutesInContract(JsonNode contract) {
        this.contract = contract;
    }

    static JsonNode document() throws IOException {
        return new YAMLMapper()
                .readTree(Path.of("target", "contract", "openapi.yaml").toFile());
    }

    static Set<Route> all() throws IOException {
        return new RoutesInContract(document()).routes();
    }

    private Set<Route> routes() {
        var routes = new TreeSet<Route>();
        contract.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> VERBS.contains(operation.getKey()))
                .forEach(operation -> routes.add(new Route(
                        operation.getKey().toUpperCase(java.util.Locale.ROOT),
                        path.getKey(),
                        parameters(path.getValue(), operation.getValue())))));
        return routes;
    }

    private Set<String> parameters(JsonNode path, JsonNode operation) {
        var names = new TreeSet<String>();
        for (var where : List.of(path, operation)) {
            for (var parameter : where.path("parameters")) {
                var resolved = parameter.has("$ref")
                        ? contract.at(parameter.get("$ref").asText().substring(1))
                        : parameter;
                if (resolved.get("in").asText().equals("query")) {
                    names.add(resolved.get("name").asText());
                }
            }
        }
        return names;
    }
}

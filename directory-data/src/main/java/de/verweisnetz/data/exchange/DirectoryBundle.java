package de.verweisnetz.data.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A directory as it is exchanged: HSDS documents by table, each kept as the tree it came as, so that nothing is lost.
 *
 * @param header every property of the bundle that is not one of the tables: version, source, and whatever else came
 */
public record DirectoryBundle(
        ObjectNode header,
        List<ObjectNode> organizations,
        List<ObjectNode> services,
        List<ObjectNode> locations,
        List<ObjectNode> serviceAtLocations,
        List<ObjectNode> taxonomies,
        List<ObjectNode> taxonomyTerms) {

    public static final String HSDS_VERSION = "3.1";

    public static DirectoryBundle empty(String sourceName) {
        ObjectNode header = JsonNodeFactory.instance.objectNode().put("hsds_version", HSDS_VERSION);
        header.putObject("source").put("name", sourceName).put("republish", true);
        return new DirectoryBundle(
                header,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    public List<ObjectNode> of(EntityKind kind) {
        return switch (kind) {
            case ORGANIZATION -> organizations;
            case SERVICE -> services;
            case LOCATION -> locations;
            case SERVICE_AT_LOCATION -> serviceAtLocations;
            case TAXONOMY -> taxonomies;
            case TAXONOMY_TERM -> taxonomyTerms;
        };
    }

    /** The records of one table by id; of two records with one id the first counts. */
    public Map<String, ObjectNode> byId(EntityKind kind) {
        return of(kind).stream()
                .filter(node -> node.path("id").isTextual())
                .collect(Collectors.toMap(node -> node.path("id").asText(), Function.identity(), (a, b) -> a));
    }

    public String sourceName() {
        return header.path("source").path("name").asText();
    }

    /** Whether the source allows others to publish the data again; silence is a no. */
    public boolean republish() {
        return header.path("source").path("republish").asBoolean(false);
    }

    public int size() {
        return Stream.of(EntityKind.values()).mapToInt(kind -> of(kind).size()).sum();
    }

    /** The whole bundle as one JSON object in the exchange form. */
    public ObjectNode toJson() {
        ObjectNode root = header.deepCopy();
        for (EntityKind kind : EntityKind.values()) {
            var list = root.putArray(kind.property());
            of(kind).forEach((JsonNode node) -> list.add(node));
        }
        return root;
    }
}

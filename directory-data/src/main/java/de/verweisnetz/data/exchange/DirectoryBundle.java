package de.verweisnetz.data.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A directory as it is exchanged: HSDS documents by table, each kept as the tree it came as, so that nothing is lost.
 *
 * <p>The header is every property of the bundle that is not one of the tables: version, source, and whatever else came.
 */
public final class DirectoryBundle {
    public static final String HSDS_VERSION = "3.1";

    private final ObjectNode header;
    private final Map<EntityKind, List<ObjectNode>> tables = new EnumMap<>(EntityKind.class);

    private DirectoryBundle(ObjectNode header) {
        this.header = header;
        for (EntityKind kind : EntityKind.values()) {
            tables.put(kind, new ArrayList<>());
        }
    }

    public static DirectoryBundle empty(String sourceName) {
        ObjectNode header = JsonNodeFactory.instance.objectNode().put("hsds_version", HSDS_VERSION);
        header.putObject("source").put("name", sourceName).put("republish", true);
        return new DirectoryBundle(header);
    }

    public ObjectNode header() {
        return header;
    }

    public List<ObjectNode> of(EntityKind kind) {
        return tables.get(kind);
    }

    public List<ObjectNode> organizations() {
        return of(EntityKind.ORGANIZATION);
    }

    public List<ObjectNode> services() {
        return of(EntityKind.SERVICE);
    }

    public List<ObjectNode> locations() {
        return of(EntityKind.LOCATION);
    }

    public List<ObjectNode> serviceAtLocations() {
        return of(EntityKind.SERVICE_AT_LOCATION);
    }

    public List<ObjectNode> taxonomies() {
        return of(EntityKind.TAXONOMY);
    }

    public List<ObjectNode> taxonomyTerms() {
        return of(EntityKind.TAXONOMY_TERM);
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
        return tables.values().stream().mapToInt(List::size).sum();
    }

    /** The whole bundle as one JSON object in the exchange form; tables without a record are left out. */
    public ObjectNode toJson() {
        ObjectNode root = header.deepCopy();
        tables.forEach((kind, records) -> {
            if (!records.isEmpty()) {
                var list = root.putArray(kind.property());
                records.forEach((JsonNode node) -> list.add(node));
            }
        });
        return root;
    }
}

package de.verweisnetz.data.intake.join;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.Profile;
import de.verweisnetz.data.intake.hsds.Nesting;
import de.verweisnetz.data.intake.hsds.RowFields;
import de.verweisnetz.data.intake.hsds.SourceTable;
import de.verweisnetz.data.intake.hsds.StableIds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives every row of a document a UUID, keeps the id it came with, and lets the references follow. */
public final class IdMapping {
    static final String ORIGINAL = "original_id";

    private final StableIds ids;

    public IdMapping(StableIds ids) {
        this.ids = ids;
    }

    /** Maps a whole document with everything nested in it; a document without an id stays without one. */
    public void document(SourceTable table, ObjectNode document) {
        map(table, document, null);
    }

    private void map(SourceTable table, ObjectNode node, @Nullable String parent) {
        String original = RowFields.id(node);
        if (!original.isEmpty()) {
            identify(table, node, original);
        } else if (parent != null) {
            node.put("id", ids.ofContent(table, parent + node));
        }
        references(table, node);
        for (Map.Entry<String, JsonNode> field : List.copyOf(node.properties())) {
            Nesting.nested(field.getKey()).ifPresent(nested -> {
                inside(nested, field.getValue(), RowFields.id(node));
            });
        }
    }

    private void inside(SourceTable table, JsonNode value, String parent) {
        if (value instanceof ObjectNode object) {
            map(table, object, parent);
        } else if (value instanceof ArrayNode list) {
            RowFields.objects(list).forEach(object -> map(table, object, parent));
        }
    }

    private void identify(SourceTable table, ObjectNode node, String original) {
        if (StableIds.isUuid(original)) {
            node.put("id", original);
            return;
        }
        node.put("id", ids.of(table, original));
        JsonNode profile = node.path(Profile.PROPERTY);
        if (profile.isMissingNode() || profile.isNull()) {
            node.putObject(Profile.PROPERTY).put(ORIGINAL, original);
        } else if (profile instanceof ObjectNode object && !object.has(ORIGINAL)) {
            object.put(ORIGINAL, original);
        }
    }

    private void references(SourceTable table, ObjectNode node) {
        for (String field :
                List.copyOf(node.propertyStream().map(Map.Entry::getKey).toList())) {
            target(table, node, field).ifPresent(target -> {
                JsonNode value = node.path(field);
                if (value.isTextual() || value.isNumber()) {
                    node.put(field, ids.of(target, value.asText().strip()));
                }
            });
        }
    }

    private static Optional<SourceTable> target(SourceTable table, ObjectNode node, String field) {
        return switch (field) {
            case "parent_id" -> table == SourceTable.TAXONOMY_TERM ? Optional.of(table) : Optional.empty();
            case "link_id" ->
                table == SourceTable.ATTRIBUTE
                        ? SourceTable.named(node.path("link_entity").asText())
                        : Optional.empty();
            case "resource_id" ->
                table == SourceTable.METADATA
                        ? SourceTable.named(node.path("resource_type").asText())
                        : Optional.empty();
            default -> Optional.ofNullable(Nesting.REFERENCES.get(field));
        };
    }
}

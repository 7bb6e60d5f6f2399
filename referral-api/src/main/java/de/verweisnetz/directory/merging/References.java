package de.verweisnetz.directory.merging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.verweisnetz.data.exchange.EntityKind;
import java.util.Set;

/** Turns references to one document into references to another, however deep they are nested. */
final class References {
    private final Set<String> fields;
    private final String from;
    private final TextNode to;

    References(EntityKind kind, String from, String to) {
        this.fields = kind == EntityKind.ORGANIZATION
                ? Set.of("organization_id", "parent_organization_id", "link_id")
                : Set.of(kind.singular() + "_id", "link_id");
        this.from = from;
        this.to = TextNode.valueOf(to);
    }

    /** A copy of the document with its references turned. */
    ObjectNode turned(ObjectNode document) {
        var copy = document.deepCopy();
        turn(copy);
        return copy;
    }

    private void turn(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var field : object.properties()) {
                if (fields.contains(field.getKey()) && field.getValue().asText().equalsIgnoreCase(from)) {
                    field.setValue(to);
                }
            }
        }
        node.forEach(this::turn);
    }
}

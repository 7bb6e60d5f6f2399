package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.verweisnetz.data.exchange.EntityKind;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the ids of merged documents lead, and records said with the ids that count today. */
final class Survivors {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String REFERENCE = "_id";
    /** Of an attribute or a metadata entry: it may name a document of any kind. */
    private static final String ANY_KIND = "link_id";

    private static final String PARENT = "parent_organization_id";
    private static final List<String> ALL_KINDS =
            Stream.of(EntityKind.values()).map(EntityKind::singular).toList();

    private final Map<Absorbed, Survivor> survivors;

    Survivors(Map<Absorbed, Survivor> survivors) {
        this.survivors = survivors;
    }

    /** A document that another one absorbed. */
    record Absorbed(String kind, UUID id) {}

    /**
     * The one that absorbed it.
     *
     * @param closed whether it is published while the source of the import must not be
     */
    record Survivor(UUID id, boolean closed) {}

    boolean isEmpty() {
        return survivors.isEmpty();
    }

    Optional<Survivor> of(String kind, @Nullable UUID id) {
        return id == null ? Optional.empty() : Optional.ofNullable(survivors.get(new Absorbed(kind, id)));
    }

    /** The record with its references turned; the record itself when there are none to turn. */
    ObjectNode turned(ObjectNode record) {
        if (isEmpty() || !turns(record)) {
            return record;
        }
        var copy = record.deepCopy();
        turn(copy);
        return copy;
    }

    /** All ids that records have or refer to. */
    static Set<UUID> idsIn(Collection<ObjectNode> records) {
        var ids = new LinkedHashSet<UUID>();
        for (var record : records) {
            uuid(record.path("id")).ifPresent(ids::add);
            collect(record, ids);
        }
        return ids;
    }

    private static void collect(JsonNode node, Set<UUID> ids) {
        for (var field : node.properties()) {
            if (field.getKey().endsWith(REFERENCE)) {
                uuid(field.getValue()).ifPresent(ids::add);
            }
        }
        node.forEach(child -> collect(child, ids));
    }

    private boolean turns(JsonNode node) {
        for (var field : node.properties()) {
            if (target(field.getKey(), field.getValue()).isPresent()) {
                return true;
            }
        }
        for (var child : node) {
            if (turns(child)) {
                return true;
            }
        }
        return false;
    }

    private void turn(JsonNode node) {
        for (var field : node.properties()) {
            target(field.getKey(), field.getValue())
                    .ifPresent(survivor -> field.setValue(TextNode.valueOf(survivor.toString())));
        }
        node.forEach(this::turn);
    }

    private Optional<UUID> target(String field, JsonNode value) {
        var id = field.endsWith(REFERENCE) ? uuid(value) : Optional.<UUID>empty();
        return id.flatMap(one -> kinds(field).stream()
                .map(kind -> survivors.get(new Absorbed(kind, one)))
                .filter(Objects::nonNull)
                .map(Survivor::id)
                .findFirst());
    }

    private static List<String> kinds(String field) {
        return switch (field) {
            case ANY_KIND -> ALL_KINDS;
            case PARENT -> List.of(EntityKind.ORGANIZATION.singular());
            default -> List.of(field.substring(0, field.length() - REFERENCE.length()));
        };
    }

    private static Optional<UUID> uuid(JsonNode value) {
        return uuid(value.asText(""));
    }

    /** The id that a reference holds, unless it holds something else. */
    static Optional<UUID> uuid(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}

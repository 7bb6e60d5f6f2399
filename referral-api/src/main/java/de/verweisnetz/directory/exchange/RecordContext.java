package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.References;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What some hundred records refer to: in the import, else in the directory. */
final class RecordContext implements References {
    private final Map<EntityKind, Map<String, ObjectNode>> documents = new EnumMap<>(EntityKind.class);
    private Set<String> known = Set.of();

    /** Documents that rules may look at. */
    void add(EntityKind kind, Collection<ObjectNode> more) {
        var byId = documents.computeIfAbsent(kind, any -> new HashMap<>());
        more.forEach(body -> byId.putIfAbsent(id(body.path("id").asText("")), body));
    }

    Collection<ObjectNode> of(EntityKind kind) {
        return documents.getOrDefault(kind, Map.of()).values();
    }

    /** Ids that may be referred to, each as {@code kind/id}. */
    void know(Set<String> kindsAndIds) {
        known = kindsAndIds;
    }

    @Override
    public boolean contains(EntityKind kind, String id) {
        return known.contains(kind.singular() + "/" + id(id));
    }

    @Override
    public Optional<ObjectNode> find(EntityKind kind, String id) {
        return Optional.ofNullable(documents.getOrDefault(kind, Map.of()).get(id(id)));
    }

    private static String id(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

package de.verweisnetz.directory.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.seed.TopicTaxonomy;
import de.verweisnetz.directory.hsds.PublishedRepository.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Takes out of documents what refers to others that are not published: not even their ids leave. */
@ApplicationScoped
public class References {
    private static final Map<String, EntityKind> FIELDS = Map.of(
            "organization_id", EntityKind.ORGANIZATION,
            "parent_organization_id", EntityKind.ORGANIZATION,
            "program_id", EntityKind.PROGRAM,
            "service_id", EntityKind.SERVICE,
            "location_id", EntityKind.LOCATION,
            "service_at_location_id", EntityKind.SERVICE_AT_LOCATION,
            "taxonomy_id", EntityKind.TAXONOMY,
            "parent_id", EntityKind.TAXONOMY_TERM,
            "taxonomy_term_id", EntityKind.TAXONOMY_TERM);
    private static final Set<UUID> OWN = own();

    @Inject
    private PublishedRepository repository;

    /** Changes the documents that are handed in. */
    void cut(Collection<ObjectNode> documents) {
        var targets = new HashSet<Target>();
        documents.forEach(document -> walk(document, (owner, field) -> target(owner, field, targets)));
        targets.removeIf(target -> OWN.contains(target.id()));
        var published = new HashSet<>(repository.published(targets));
        documents.forEach(document -> walk(document, (owner, field) -> {
            var named = new HashSet<Target>();
            target(owner, field, named);
            if (named.stream().anyMatch(target -> !OWN.contains(target.id()) && !published.contains(target))) {
                owner.remove(field);
            }
        }));
    }

    private static void target(ObjectNode owner, String field, Set<Target> targets) {
        PublishedDocument.uuid(owner.path(field).asText())
                .ifPresent(id -> targets.add(new Target(java.util.Objects.requireNonNull(FIELDS.get(field)), id)));
    }

    private static void walk(JsonNode node, BiConsumer<ObjectNode, String> reference) {
        if (node instanceof ObjectNode object) {
            FIELDS.keySet().stream().filter(object::has).forEach(field -> reference.accept(object, field));
        }
        node.forEach(child -> walk(child, reference));
    }

    private static Set<UUID> own() {
        var ids = new HashSet<UUID>();
        ids.add(TopicTaxonomy.id());
        TopicTaxonomy.terms()
                .forEach(term -> ids.add(UUID.fromString(term.path("id").asText())));
        return Set.copyOf(ids);
    }
}

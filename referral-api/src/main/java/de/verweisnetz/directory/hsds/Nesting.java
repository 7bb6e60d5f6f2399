package de.verweisnetz.directory.hsds;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.PublicView;
import de.verweisnetz.data.standard.StandardFields;
import de.verweisnetz.directory.HsdsQuery.Depth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * Makes of stored documents what HSDS publishes: others nested in them, what is not public taken out, the standard fields
 * filled.
 *
 * <p>In this order: what is derived is derived from what everybody may see.
 */
@ApplicationScoped
public class Nesting {
    private static final Set<String> SINGLE = Set.of("organization", "program", "service", "location");
    private static final List<String> NAMED =
            List.of("id", "name", "alternate_name", "description", "url", "status", "last_modified");

    @Inject
    private Families families;

    @Inject
    private References references;

    public List<ObjectNode> nest(EntityKind kind, List<PublishedDocument> documents, Depth depth) {
        if (depth == Depth.MINIMAL) {
            return families.load(kind, documents, Depth.LISTED).stream()
                    .map(Nesting::minimal)
                    .toList();
        }
        var families = this.families.load(kind, documents, depth);
        references.cut(families.stream().map(Family::whole).toList());
        return families.stream().map(family -> publish(kind, family, depth)).toList();
    }

    private static ObjectNode publish(EntityKind kind, Family family, Depth depth) {
        var view = PublicView.of(kind, family.whole());
        switch (kind) {
            case SERVICE -> StandardFields.ofService(view);
            case SERVICE_AT_LOCATION -> StandardFields.ofOffer(view);
            case ORGANIZATION -> StandardFields.ofOrganization(view);
            default -> {}
        }
        if (kind == EntityKind.SERVICE) {
            view.put("last_modified", family.changed());
        }
        if (depth == Depth.LISTED && kind != EntityKind.TAXONOMY && kind != EntityKind.TAXONOMY_TERM) {
            single(view);
        } else if (depth == Depth.FULL && kind == EntityKind.ORGANIZATION) {
            view.path("services").forEach(service -> ((ObjectNode) service).retain(NAMED));
        }
        return view;
    }

    private static ObjectNode minimal(Family family) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", family.whole().path("id").asText())
                .put("modified_date", family.changed());
    }

    /** HSDS lists hold no lists, nor does what is nested in them. */
    private static void single(ObjectNode document) {
        document.properties().removeIf(field -> field.getValue().isArray());
        SINGLE.forEach(field -> {
            if (document.path(field) instanceof ObjectNode nested) {
                single(nested);
            }
        });
    }
}

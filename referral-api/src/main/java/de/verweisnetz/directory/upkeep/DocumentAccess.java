package de.verweisnetz.directory.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.document.Documents;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whose document it is: coordinators keep all, partners what belongs to the organisations that they manage. */
@ApplicationScoped
public class DocumentAccess {
    @Inject
    private Documents documents;

    @Inject
    private ManagedRepository managed;

    @Inject
    private CurrentCaller caller;

    /** How the caller's change would hold; a problem, as if it were not there, when the document is not hers. */
    public EditMode of(DocumentKey key, ObjectNode body) {
        if (isCoordinator()) {
            return EditMode.DIRECT;
        }
        var organizations = organizations(key, body);
        var modes = managed.modes(caller.get().participant(), organizations);
        if (organizations.isEmpty() || !modes.keySet().containsAll(organizations)) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
        return modes.containsValue(EditMode.APPROVAL) ? EditMode.APPROVAL : EditMode.DIRECT;
    }

    boolean isCoordinator() {
        return caller.get().may(Permission.DIRECTORY_KEEP);
    }

    private Set<UUID> organizations(DocumentKey key, ObjectNode body) {
        return switch (key.kind()) {
            case ORGANIZATION -> Set.of(key.id());
            case PROGRAM, SERVICE -> one(id(body, "organization_id"));
            case LOCATION -> id(body, "organization_id").map(Set::of).orElseGet(() -> managed.atLocation(key.id()));
            case SERVICE_AT_LOCATION -> one(ofService(body));
            case TAXONOMY, TAXONOMY_TERM, META_TABLE_DESCRIPTION -> Set.of();
        };
    }

    private Optional<UUID> ofService(ObjectNode offer) {
        return id(offer, "service_id")
                .flatMap(service -> documents.find(new DocumentKey(EntityKind.SERVICE, service)))
                .flatMap(service -> id(service.body(), "organization_id"));
    }

    private static Set<UUID> one(Optional<UUID> id) {
        return id.map(Set::of).orElse(Set.of());
    }

    /** Documents as they came may hold anything where an id should be. */
    static Optional<UUID> id(JsonNode document, String field) {
        try {
            return Optional.of(document.path(field).asText())
                    .filter(text -> !text.isEmpty())
                    .map(UUID::fromString);
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }
}

package de.verweisnetz.directory;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.merging.RedirectRepository;
import de.verweisnetz.identity.OpenToAnyone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where the ids of documents lead that were absorbed by others. */
@ApplicationScoped
public class Redirects {
    @Inject
    private RedirectRepository repository;

    /** The id under which the document is found now; the id itself unless it was absorbed. */
    @OpenToAnyone("An id for an id; what it names is guarded where it is read.")
    public UUID resolve(EntityKind kind, UUID id) {
        return repository.resolve(kind, id);
    }

    /** The same for many; ids that were not absorbed are left out. */
    @OpenToAnyone("An id for an id; what it names is guarded where it is read.")
    public Map<UUID, UUID> resolve(EntityKind kind, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : repository.resolve(kind, ids);
    }
}

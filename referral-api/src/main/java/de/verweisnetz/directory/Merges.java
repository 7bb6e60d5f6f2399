package de.verweisnetz.directory;

import de.verweisnetz.directory.merging.Merging;
import de.verweisnetz.directory.merging.Undoing;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.idempotency.IdempotencyRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Makes one document of two, and two of one again. */
@ApplicationScoped
public class Merges {
    @Inject
    private Merging merging;

    @Inject
    private Undoing undoing;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotencyRepository idempotency;

    /** All of it or nothing; a problem when somebody changed one of the two since, or a rule forbids it. */
    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public MergeView merge(IdempotencyKey key, MergeRequest request) {
        return merging.view(
                idempotency.once(key, () -> merging.run(request, caller.get().member())));
    }

    /** One merge, undone or not. */
    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public MergeView find(UUID id) {
        return merging.view(id);
    }

    /** Brings both back as they were; a problem names the documents that were changed since. */
    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public MergeView undo(IdempotencyKey key, UUID id) {
        return merging.view(
                idempotency.once(key, () -> undoing.run(id, caller.get().member())));
    }
}

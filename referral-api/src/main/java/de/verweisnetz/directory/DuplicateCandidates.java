package de.verweisnetz.directory;

import de.verweisnetz.directory.duplicates.Candidates;
import de.verweisnetz.directory.merging.Comparison;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.idempotency.IdempotencyRepository;
import de.verweisnetz.platform.paging.ItemPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pairs of documents that may be the same. */
@ApplicationScoped
public class DuplicateCandidates {
    @Inject
    private Candidates candidates;

    @Inject
    private Comparison comparison;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotencyRepository idempotency;

    /** One page, the likeliest first; its {@code next} is the cursor of the following one. */
    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public ItemPage<DuplicateView> list(DuplicateQuery query) {
        return candidates.list(query, caller.get().member());
    }

    /**
     * One pair side by side.
     *
     * @param keep which of the two is to stay; null for a proposal
     */
    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public DuplicateView find(UUID id, @Nullable UUID keep) {
        var view = candidates.view(id);
        return comparison.of(candidates.documents(id), keep).map(view::with).orElse(view);
    }

    /** These two are not the same, for a reason. */
    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public DuplicateView dismiss(IdempotencyKey key, UUID id, String reason) {
        return candidates.view(idempotency.once(
                key, () -> candidates.dismiss(id, reason, caller.get().member())));
    }
}

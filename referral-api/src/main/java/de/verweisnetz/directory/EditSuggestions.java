package de.verweisnetz.directory;

import de.verweisnetz.directory.upkeep.Proposal;
import de.verweisnetz.directory.upkeep.Settling;
import de.verweisnetz.directory.upkeep.Suggesting;
import de.verweisnetz.directory.upkeep.Suggestion.State;
import de.verweisnetz.directory.upkeep.SuggestionPage;
import de.verweisnetz.directory.upkeep.SuggestionReader;
import de.verweisnetz.directory.upkeep.SuggestionView;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.idempotency.IdempotencyRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Edits suggested by those who do not keep an entry, approved or rejected by the coordination. */
@ApplicationScoped
public class EditSuggestions {
    @Inject
    private Suggesting suggesting;

    @Inject
    private Settling settling;

    @Inject
    private SuggestionReader reader;

    @Inject
    private IdempotencyRepository idempotency;

    /** Any member who works with the directory may suggest. */
    @Transactional
    @Requires(Permission.DIRECTORY_SEARCH)
    public SuggestionView suggest(IdempotencyKey key, Proposal proposal) {
        return reader.find(idempotency.once(key, () -> suggesting.take(proposal)));
    }

    /** Coordinators see all, others those of their organisation. */
    @Transactional
    @Requires(Permission.DIRECTORY_SEARCH)
    public SuggestionPage list(@Nullable State state, @Nullable String cursor, int limit) {
        return reader.list(state, cursor, limit);
    }

    /** One suggestion, for those who keep the document with what it would change today. */
    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public long open() {
        return reader.list(State.OPEN, null, 1).total();
    }

    @Transactional
    @Requires(Permission.DIRECTORY_SEARCH)
    public SuggestionView find(UUID id) {
        return reader.find(id);
    }

    /** Applies it; a problem when its fields have changed since, unless that does not matter. */
    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public SuggestionView approve(
            IdempotencyKey key, UUID id, long version, boolean despiteConflicts, @Nullable String answer) {
        return reader.find(idempotency.once(key, () -> settling.approve(id, version, despiteConflicts, answer)));
    }

    /** Leaves the document as it is, and says why. */
    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public SuggestionView reject(IdempotencyKey key, UUID id, long version, String answer) {
        return reader.find(idempotency.once(key, () -> settling.reject(id, version, answer)));
    }
}

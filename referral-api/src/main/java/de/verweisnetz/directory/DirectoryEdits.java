package de.verweisnetz.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.upkeep.DirectoryDocument;
import de.verweisnetz.directory.upkeep.EditOutcome;
import de.verweisnetz.directory.upkeep.KeptDocuments;
import de.verweisnetz.directory.upkeep.RevisionPage;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.idempotency.IdempotencyRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents as those who keep them read and change them: coordinators all, partners their own. */
@ApplicationScoped
public class DirectoryEdits {
    @Inject
    private KeptDocuments kept;

    @Inject
    private Redirects redirects;

    @Inject
    private IdempotencyRepository idempotency;

    /** The whole document; a problem, as if it were not there, when it is not the caller's. */
    @Transactional
    @Requires(Permission.DIRECTORY_EDIT)
    public DirectoryDocument find(DocumentKey key) {
        return kept.find(key);
    }

    /** The id under which the document is kept now, its own unless another absorbed it; a problem when that is not the caller's. */
    @Transactional
    @Requires(Permission.DIRECTORY_EDIT)
    public UUID survivor(DocumentKey key) {
        var survivor = redirects.resolve(key.kind(), key.id());
        if (!survivor.equals(key.id())) {
            kept.find(new DocumentKey(key.kind(), survivor));
        }
        return survivor;
    }

    /** Changes the document, or suggests the change where the organisation's edits need approval. */
    @Transactional
    @Requires(Permission.DIRECTORY_EDIT)
    public EditOutcome change(DocumentKey key, long version, ObjectNode patch, @Nullable String reason) {
        return kept.change(key, version, patch, reason);
    }

    /** Takes the document out of the directory, or suggests that. */
    @Transactional
    @Requires(Permission.DIRECTORY_EDIT)
    public EditOutcome delete(DocumentKey key, long version, @Nullable String reason) {
        return kept.delete(key, version, reason);
    }

    /** Who changed what, newest first. */
    @Transactional
    @Requires(Permission.DIRECTORY_EDIT)
    public RevisionPage history(DocumentKey key, @Nullable String cursor, int limit) {
        return kept.history(key, cursor, limit);
    }

    /** Makes a new version of an old one; a place does not become more visible by it. */
    @Transactional
    @Requires(Permission.DIRECTORY_EDIT)
    public DirectoryDocument revert(
            IdempotencyKey idempotent, DocumentKey key, long version, long to, @Nullable String reason) {
        idempotency.once(idempotent, () -> kept.revert(key, version, to, reason));
        return kept.find(key);
    }
}

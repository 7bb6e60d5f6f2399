package de.verweisnetz.directory.upkeep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.document.DocumentVersion;
import de.verweisnetz.directory.document.Documents;
import de.verweisnetz.directory.document.OriginType;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Members;
import de.verweisnetz.platform.paging.Cursors;
import de.verweisnetz.platform.paging.Cut;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads, changes and restores the documents that the caller keeps. */
@ApplicationScoped
public class KeptDocuments {
    @Inject
    private Documents documents;

    @Inject
    private DocumentAccess access;

    @Inject
    private Editing editing;

    @Inject
    private Suggesting suggesting;

    @Inject
    private SuggestionReader suggestions;

    @Inject
    private Members members;

    @Inject
    private Cursors cursors;

    @Inject
    private CurrentCaller caller;

    public DirectoryDocument find(DocumentKey key) {
        var stored = editing.find(key);
        return DirectoryDocument.of(stored, access.of(key, stored.body()));
    }

    public EditOutcome change(DocumentKey key, long version, ObjectNode patch, @Nullable String reason) {
        var stored = editing.find(key);
        var mode = access.of(key, stored.body());
        Editing.refuseStale(stored.version(), version);
        var after = MergePatch.apply(stored.body(), patch);
        boolean direct = mode == EditMode.DIRECT;
        editing.check(stored, after, access.isCoordinator(), direct && reason != null && !reason.isBlank());
        if (!direct) {
            return suggested(suggesting.patch(stored, version, patch, reason));
        }
        editing.write(stored, after, OriginType.EDIT, reason);
        refuseWordsAboutSecret(key, reason);
        return new EditOutcome(find(key), null);
    }

    public EditOutcome delete(DocumentKey key, long version, @Nullable String reason) {
        var stored = editing.find(key);
        var mode = access.of(key, stored.body());
        Editing.refuseStale(stored.version(), version);
        if (mode == EditMode.APPROVAL) {
            return suggested(suggesting.delete(stored, reason));
        }
        refuseWordsAboutSecret(key, reason);
        editing.delete(stored, OriginType.EDIT, reason);
        return new EditOutcome(null, null);
    }

    public RevisionPage history(DocumentKey key, @Nullable String cursor, int limit) {
        var history = history(key);
        var binding = "history\n" + caller.get().member() + "\n" + key;
        long before = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursors.open(binding, cursor));
        var found = history.before(before, limit + 1);
        var page = Cut.of(found, limit);
        var editors = members.editors(
                page.items().stream().map(DocumentVersion::member).distinct().toList());
        var next = page.next(cursors, binding, DocumentVersion::version);
        return new RevisionPage(history.revisions(page.items(), editors, access.isCoordinator()), next, history.size());
    }

    public UUID revert(DocumentKey key, long version, long to, @Nullable String reason) {
        var history = history(key);
        if (mode(key, history) == EditMode.APPROVAL) {
            throw ProblemException.of(CommonProblem.NOT_PERMITTED);
        }
        Editing.refuseStale(history.newest(), version);
        var body = documents
                .version(key, to)
                .map(DocumentVersion::body)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        var last = history.lastBody().orElse(body);
        var restored = Restoration.of(key, last, body);
        documents
                .find(key)
                .ifPresentOrElse(
                        now -> editing.check(now, restored, access.isCoordinator(), false),
                        () -> editing.checkReturning(key, restored));
        editing.restore(key, restored, reason);
        refuseWordsAboutSecret(key, reason);
        return key.id();
    }

    /** The reason stays with the history, and in plain words somebody may write where it is. */
    private void refuseWordsAboutSecret(DocumentKey key, @Nullable String reason) {
        if (reason != null) {
            suggesting.refuseWordsAboutSecret(key, FieldError.parameter("reason", Suggesting.NO_WORDS));
        }
    }

    private History history(DocumentKey key) {
        var history = new History(key, documents.history(key));
        mode(key, history);
        return history;
    }

    private EditMode mode(DocumentKey key, History history) {
        var body = history.lastBody().orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        return access.of(key, body);
    }

    private EditOutcome suggested(UUID id) {
        return new EditOutcome(null, suggestions.find(id));
    }
}

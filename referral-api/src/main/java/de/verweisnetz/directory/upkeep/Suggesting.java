package de.verweisnetz.directory.upkeep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.DirectoryProblem;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.document.Documents;
import de.verweisnetz.directory.document.SecretWhereabouts;
import de.verweisnetz.directory.document.StoredDocument;
import de.verweisnetz.directory.upkeep.Suggestion.Action;
import de.verweisnetz.directory.upkeep.Suggestion.State;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes suggestions in, and says what they would change and what stands against them. */
@ApplicationScoped
public class Suggesting {
    static final String NO_WORDS = "secret-place-remark";

    @Inject
    private SuggestionRepository repository;

    @Inject
    private Editing editing;

    @Inject
    private Documents documents;

    @Inject
    private SecretWhereabouts whereabouts;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private BusinessClock clock;

    /** The id of the suggestion; a problem when the document is not there or the patch would hold what must not be kept. */
    public UUID take(Proposal proposal) {
        var document = editing.find(proposal.document());
        var patch = proposal.patch();
        var remark = proposal.remark();
        if ((patch == null) == (remark == null)) {
            throw ProblemException.of(DirectoryProblem.EDIT_REFUSED, FieldError.at("", "patch-or-remark"));
        }
        var seen = proposal.seen() == null ? document.version() : proposal.seen();
        if (seen > document.version()) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.at("/version", "invalid"));
        }
        return patch == null
                ? remark(document, Objects.requireNonNull(remark), proposal.reason())
                : patch(document, seen, patch, proposal.reason());
    }

    UUID patch(StoredDocument document, long seen, ObjectNode patch, @Nullable String reason) {
        refuseWhereabouts(document, patch);
        return insert(document.key(), Action.PATCH, seen, patch, null, reason);
    }

    UUID delete(StoredDocument document, @Nullable String reason) {
        return insert(document.key(), Action.DELETE, document.version(), null, null, reason);
    }

    /** A problem where words could tell where a secret place is. */
    UUID remark(StoredDocument document, String remark, @Nullable String reason) {
        refuseWordsAboutSecret(document.key(), FieldError.at("/remark", NO_WORDS));
        return insert(document.key(), Action.REMARK, document.version(), null, remark, reason);
    }

    /** What a contact wrote who answered a mailed link. */
    void remarkByContact(StoredDocument document, String remark, FieldError refused) {
        refuseWordsAboutSecret(document.key(), refused);
        var suggestion = new Suggestion(
                Ids.next(),
                1,
                State.OPEN,
                Action.REMARK,
                document.key(),
                document.version(),
                null,
                remark,
                null,
                Editor.CONTACT,
                null,
                clock.now(),
                null,
                null,
                null);
        if (!repository.isOpen(suggestion)) {
            repository.insert(suggestion);
            audit.recordByLink(AuditAction.CREATE, "edit-suggestion", suggestion.id());
        }
    }

    void refuseWordsAboutSecret(DocumentKey document, FieldError error) {
        if (whereabouts.concern(document)) {
            throw ProblemException.of(DirectoryProblem.EDIT_REFUSED, error);
        }
    }

    /** What the document would be; null when it would be no more, or stays as it is. */
    static ObjectNode applied(Suggestion suggestion, StoredDocument document) {
        var patch = suggestion.patch();
        return patch == null ? document.body() : MergePatch.apply(document.body(), patch);
    }

    /** Fields of the patch that somebody has changed since the suggestion was made. */
    List<String> conflicts(Suggestion suggestion, StoredDocument document) {
        if (suggestion.action() != Action.PATCH || document.version() == suggestion.baseVersion()) {
            return List.of();
        }
        var seen = documents
                .version(document.key(), suggestion.baseVersion())
                .map(version -> version.body())
                .orElse(null);
        var since = FieldChanges.between(seen, document.body());
        return FieldChanges.between(document.body(), applied(suggestion, document)).stream()
                .filter(change -> since.stream().anyMatch(change::touches))
                .map(FieldChange::pointer)
                .toList();
    }

    /** The patch of a secret place may hold nothing that must not be kept. */
    private static void refuseWhereabouts(StoredDocument document, ObjectNode patch) {
        var after = MergePatch.apply(document.body(), patch);
        var errors = new Edit(document.key(), document.body(), after, true, true)
                .errors().stream()
                        .filter(error -> error.code().equals("secret-place"))
                        .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.of(DirectoryProblem.EDIT_REFUSED, errors);
        }
    }

    private UUID insert(
            DocumentKey key,
            Action action,
            long seen,
            @Nullable ObjectNode patch,
            @Nullable String remark,
            @Nullable String reason) {
        if (reason != null) {
            refuseWordsAboutSecret(key, FieldError.at("/reason", NO_WORDS));
        }
        var who = caller.get();
        var suggestion = new Suggestion(
                Ids.next(),
                1,
                State.OPEN,
                action,
                key,
                seen,
                patch,
                remark,
                reason,
                who.member(),
                who.participant(),
                clock.now(),
                null,
                null,
                null);
        repository.insert(suggestion);
        audit.record(AuditAction.CREATE, "edit-suggestion", suggestion.id());
        return suggestion.id();
    }
}

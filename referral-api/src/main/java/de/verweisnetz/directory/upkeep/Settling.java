package de.verweisnetz.directory.upkeep;

import de.verweisnetz.directory.DirectoryProblem;
import de.verweisnetz.directory.document.OriginType;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Approves and rejects suggestions. */
@ApplicationScoped
public class Settling {
    @Inject
    private SuggestionRepository repository;

    @Inject
    private Suggesting suggesting;

    @Inject
    private Editing editing;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private BusinessClock clock;

    public UUID approve(UUID id, long version, boolean despiteConflicts, @Nullable String answer) {
        var suggestion = seen(id, version);
        settle(suggestion.approved(caller.get().member(), clock.now(), answer));
        switch (suggestion.action()) {
            case PATCH -> apply(suggestion, despiteConflicts);
            case DELETE ->
                editing.delete(
                        editing.find(suggestion.document(), suggestion.baseVersion()),
                        OriginType.SUGGESTION,
                        suggestion.reason());
            case REMARK -> {
                // Whoever approves a remark has corrected the entry by hand.
            }
        }
        return id;
    }

    public UUID reject(UUID id, long version, String answer) {
        settle(seen(id, version).rejected(caller.get().member(), clock.now(), answer));
        return id;
    }

    private void apply(Suggestion suggestion, boolean despiteConflicts) {
        var document = editing.find(suggestion.document());
        var conflicts = suggesting.conflicts(suggestion, document);
        if (!conflicts.isEmpty() && !despiteConflicts) {
            throw ProblemException.of(
                    DirectoryProblem.SUGGESTION_CONFLICT,
                    conflicts.stream()
                            .map(pointer -> FieldError.at(pointer, "changed-since"))
                            .toList());
        }
        var after = Suggesting.applied(suggestion, document);
        editing.check(document, after, true, false);
        editing.write(document, after, OriginType.SUGGESTION, suggestion.reason());
    }

    private Suggestion seen(UUID id, long version) {
        var suggestion = repository.find(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        if (suggestion.state() == Suggestion.State.OPEN) {
            Editing.refuseStale(suggestion.version(), version);
        }
        return suggestion;
    }

    private void settle(Suggestion settled) {
        if (!repository.settle(settled)) {
            throw ProblemException.of(CommonProblem.STALE_VERSION);
        }
        audit.record(AuditAction.CHANGE, "edit-suggestion", settled.id());
    }
}

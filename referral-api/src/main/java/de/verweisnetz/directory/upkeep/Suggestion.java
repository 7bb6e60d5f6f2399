package de.verweisnetz.directory.upkeep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.DirectoryProblem;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.platform.problem.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suggested edit of one document. Life: OPEN, then APPROVED or REJECTED; both are final.
 *
 * @param baseVersion the version of the document that was seen
 * @param patch JSON merge patch, of a PATCH only
 * @param remark in plain words, of a REMARK only
 * @param reason where the suggestion comes from
 * @param participant null where a contact answered a mailed link
 * @param answer read by whoever made the suggestion
 */
public record Suggestion(
        UUID id,
        long version,
        State state,
        Action action,
        DocumentKey document,
        long baseVersion,
        @Nullable ObjectNode patch,
        @Nullable String remark,
        @Nullable String reason,
        UUID member,
        @Nullable UUID participant,
        Instant createdAt,
        @Nullable UUID settledBy,
        @Nullable Instant settledAt,
        @Nullable String answer) {

    /** What became of it. */
    public enum State {
        OPEN,
        APPROVED,
        REJECTED
    }

    /** What it asks for. */
    public enum Action {
        PATCH,
        REMARK,
        DELETE
    }

    Suggestion approved(UUID by, Instant at, @Nullable String answer) {
        return settled(State.APPROVED, by, at, answer);
    }

    Suggestion rejected(UUID by, Instant at, String answer) {
        return settled(State.REJECTED, by, at, answer);
    }

    private Suggestion settled(State to, UUID by, Instant at, @Nullable String why) {
        if (state != State.OPEN) {
            throw ProblemException.of(DirectoryProblem.SUGGESTION_SETTLED);
        }
        return new Suggestion(
                id,
                version + 1,
                to,
                action,
                document,
                baseVersion,
                patch,
                remark,
                reason,
                member,
                participant,
                createdAt,
                by,
                at,
                why);
    }
}

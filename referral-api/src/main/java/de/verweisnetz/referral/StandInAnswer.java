package de.verweisnetz.referral;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation answers without an account: by its link, or through a coordinator on the telephone.
 *
 * @param decline with DECLINE
 * @param question with RETURN
 * @param outcome with OUTCOME
 */
public record StandInAnswer(
        @NotNull Kind step,
        @Valid @Nullable DeclineRequest decline,
        @Valid @Nullable QuestionRequest question,
        @Valid @Nullable OutcomeRequest outcome) {

    /** The steps that are open to it; contact data are never opened this way. */
    public enum Kind {
        SEEN,
        ACCEPTANCE,
        DECLINE,
        RETURN,
        ARRIVAL,
        OUTCOME,
        WITHDRAWAL_CONFIRMATION,
        UNDO
    }

    /** The part that belongs to the step and is not there; null when nothing is missing or too much. */
    @JsonIgnore
    @Nullable
    String mismatch() {
        if ((step == Kind.DECLINE) != (decline != null)) {
            return "/decline";
        }
        if ((step == Kind.RETURN) != (question != null)) {
            return "/question";
        }
        return (step == Kind.OUTCOME) != (outcome != null) ? "/outcome" : null;
    }
}

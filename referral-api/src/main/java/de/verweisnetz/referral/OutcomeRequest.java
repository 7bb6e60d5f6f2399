package de.verweisnetz.referral;

import de.verweisnetz.referral.lifecycle.Outcome;
import de.verweisnetz.referral.lifecycle.Reporter;
import de.verweisnetz.referral.lifecycle.Result;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it ended, as the centre reports it.
 *
 * @param unlinked whether it is only counted by month, without a tie to the referral: the way where the client has not
 *     agreed that the sender learns of it; null for no
 * @param continues whether counselling goes on and the referral stays open; null for no
 */
public record OutcomeRequest(
        @NotNull Outcome outcome,
        @Size(max = 7) @Nullable List<@NotNull @Valid Result> results,
        @NotNull Reporter reporter,
        @Nullable Boolean continues,
        @Nullable Boolean unlinked) {

    /** Whether the outcome is only counted, and not kept with the referral. */
    boolean isUnlinked() {
        return Boolean.TRUE.equals(unlinked);
    }

    boolean goesOn() {
        return Boolean.TRUE.equals(continues);
    }

    List<Result> achieved() {
        return results == null ? List.of() : results;
    }
}

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
 * @param continues whether counselling goes on and the referral stays open; null for no
 */
public record OutcomeRequest(
        @NotNull Outcome outcome,
        @Size(max = 7) @Nullable List<@NotNull @Valid Result> results,
        @NotNull Reporter reporter,
        @Nullable Boolean continues) {

    boolean goesOn() {
        return Boolean.TRUE.equals(continues);
    }

    List<Result> achieved() {
        return results == null ? List.of() : results;
    }
}

package de.verweisnetz.referral.lifecycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * One thing that counselling achieved.
 *
 * @param amount only with WAGE_RECOVERED
 */
public record Result(@NotNull ResultCode code, @Valid @Nullable Money amount) {}

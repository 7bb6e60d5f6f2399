package de.verweisnetz.referral;

import de.verweisnetz.referral.lifecycle.DeclineReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param text required with OTHER
 */
public record DeclineRequest(@NotNull DeclineReason reason, @Size(max = 500) @Nullable String text) {}

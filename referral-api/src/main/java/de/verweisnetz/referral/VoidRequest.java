package de.verweisnetz.referral;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param reason needed later than 24 hours after issue
 */
public record VoidRequest(@Size(min = 1, max = 500) @Nullable String reason) {}

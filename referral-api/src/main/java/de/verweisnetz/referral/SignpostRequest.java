package de.verweisnetz.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card as a streetworker wants it.
 *
 * @param campaign a code kept by the coordination
 */
public record SignpostRequest(
        @NotNull UUID offerId,
        @NotNull @Pattern(regexp = "[a-z]{2}") String language,
        @Pattern(regexp = "[A-Z0-9_-]{1,40}") @Nullable String campaign) {}

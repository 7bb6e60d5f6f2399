package de.verweisnetz.referral.lifecycle;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** An amount in euro cents. */
public record Money(@Min(1) long amountCents, @NotNull @Pattern(regexp = "EUR") String currency) {}

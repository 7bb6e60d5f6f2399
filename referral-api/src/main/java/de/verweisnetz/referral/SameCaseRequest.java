package de.verweisnetz.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The other code that the same person came with.
 *
 * @param reference of the referral that counts for her
 */
public record SameCaseRequest(@NotNull @Pattern(regexp = "[0-9A-Z]{2}-[0-9A-Z]{6}") String reference) {}

package de.verweisnetz.referral.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A consent as the sender states it.
 *
 * @param textVersion version of the text the client was asked with
 * @param language language of that text
 */
public record GivenConsent(
        @NotNull ConsentPurpose purpose,
        @NotNull @Size(min = 1, max = 20) String textVersion,
        @NotNull @Pattern(regexp = "[a-z]{2,3}") String language,
        @NotNull ConsentChannel channel) {}

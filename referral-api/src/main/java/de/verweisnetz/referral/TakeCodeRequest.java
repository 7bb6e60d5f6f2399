package de.verweisnetz.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * All that is asked of somebody who takes a code.
 *
 * @param language in which she read the card
 * @param noticeTextVersion version of the notice (GDPR art. 13) that stood above the button
 */
public record TakeCodeRequest(
        @NotNull @Pattern(regexp = "[a-z]{2,3}") String language,
        @NotNull @Size(min = 1, max = 20) String noticeTextVersion) {}

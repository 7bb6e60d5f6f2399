package de.verweisnetz.portal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One consent the client gave.
 *
 * @param under16 whether she says that she is under 16; null for no
 * @param counsellorConfirmed whether a counsellor has talked it through with her; needed under 16
 */
public record Consent(
        String purpose,
        String textVersion,
        String language,
        String channel,
        @JsonProperty("under_16") @Nullable Boolean under16,
        @Nullable Boolean counsellorConfirmed) {}

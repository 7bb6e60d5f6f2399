package de.verweisnetz.referral.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A consent as somebody states it.
 *
 * @param textVersion version of the text the client was asked with
 * @param language language of that text
 * @param under16 whether she says that she is under 16; null for no. Her age is not asked
 * @param counsellorConfirmed whether a counsellor has talked it through with her; needed under 16
 */
public record GivenConsent(
        @NotNull ConsentPurpose purpose,
        @NotNull @Size(min = 1, max = 20) String textVersion,
        @NotNull @Pattern(regexp = "[a-z]{2,3}") String language,
        @NotNull ConsentChannel channel,
        @JsonProperty("under_16") @Nullable Boolean under16,
        @Nullable Boolean counsellorConfirmed) {

    /** Of somebody who is 16 or older. */
    public GivenConsent(ConsentPurpose purpose, String textVersion, String language, ConsentChannel channel) {
        this(purpose, textVersion, language, channel, null, null);
    }

    boolean ofMinor() {
        return Boolean.TRUE.equals(under16);
    }

    boolean isConfirmed() {
        return Boolean.TRUE.equals(counsellorConfirmed);
    }
}

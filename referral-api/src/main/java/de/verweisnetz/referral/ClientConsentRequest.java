package de.verweisnetz.referral;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.verweisnetz.referral.consent.ConsentChannel;
import de.verweisnetz.referral.consent.ConsentPurpose;
import de.verweisnetz.referral.consent.GivenConsent;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a client agrees to on her page, with her credential.
 *
 * @param textVersion version of the text she read there
 * @param language of that text
 * @param under16 whether she says that she is under 16: then she needs a counsellor; null for no
 */
public record ClientConsentRequest(
        @Size(min = 20, max = 60) @Nullable String token,
        @Size(min = 6, max = 40) @Nullable String code,
        @NotNull @Size(min = 1, max = 20) String textVersion,
        @NotNull @Pattern(regexp = "[a-z]{2,3}") String language,
        @JsonProperty("under_16") @Nullable Boolean under16) {

    @AssertTrue
    boolean isOneOfTheTwo() {
        return (token == null) != (code == null);
    }

    ClientPageRequest credential() {
        return new ClientPageRequest(token, code);
    }

    GivenConsent given(ConsentPurpose purpose) {
        return new GivenConsent(purpose, textVersion, language, ConsentChannel.CLIENT_PAGE, under16, null);
    }

    /** Never the credential itself: what is printed ends in logs. */
    @Override
    public String toString() {
        return "ClientConsentRequest";
    }
}

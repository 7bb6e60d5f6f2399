package de.verweisnetz.referral;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.verweisnetz.referral.consent.ConsentChannel;
import de.verweisnetz.referral.consent.ConsentPurpose;
import de.verweisnetz.referral.consent.GivenConsent;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * With which other centre a client goes on, and what she read and agreed to before.
 *
 * @param noticeTextVersion version of the notice (GDPR art. 13) for the other centre
 * @param textVersion version of the text of FORWARD she agreed to
 * @param language of both texts
 * @param under16 whether she says that she is under 16: then she needs a counsellor; null for no
 */
public record ClientChoiceRequest(
        @Size(min = 20, max = 60) @Nullable String token,
        @Size(min = 6, max = 40) @Nullable String code,
        @NotNull UUID offerId,
        @NotNull @Size(min = 1, max = 20) String noticeTextVersion,
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

    GivenConsent forward() {
        return new GivenConsent(
                ConsentPurpose.FORWARD, textVersion, language, ConsentChannel.CLIENT_PAGE, under16, null);
    }

    /** Never the credential itself: what is printed ends in logs. */
    @Override
    public String toString() {
        return "ClientChoiceRequest";
    }
}

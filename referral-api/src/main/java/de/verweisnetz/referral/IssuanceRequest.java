package de.verweisnetz.referral;

import de.verweisnetz.referral.clientdata.ClientData;
import de.verweisnetz.referral.consent.GivenConsent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was missing when a draft was made: that the client knows and agrees.
 *
 * @param announced null for the offer's own default
 * @param noticeTextVersion version of the notice (GDPR art. 13) the client was given
 * @param client with WARM only; null where the client enters it herself
 */
public record IssuanceRequest(
        @Nullable Boolean announced,
        @NotNull @Size(min = 1, max = 20) String noticeTextVersion,
        @Size(max = 4) @Nullable List<@NotNull @Valid GivenConsent> consents,
        @Valid @Nullable ClientData client) {

    List<GivenConsent> givenConsents() {
        return consents == null ? List.of() : consents;
    }
}

package de.verweisnetz.referral;

import de.verweisnetz.referral.consent.GivenConsent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a centre passes a client on to, and what she agreed to.
 *
 * @param offerId of the centre that goes on
 * @param announced null for the offer's own default
 * @param noticeTextVersion version of the notice (GDPR art. 13) the client was given for the new centre
 * @param consents among them FORWARD: a second centre needs a new one
 */
public record ForwardingRequest(
        @NotNull UUID offerId,
        @Nullable Boolean announced,
        @NotNull @Size(min = 1, max = 20) String noticeTextVersion,
        @Size(max = 4) @Nullable List<@NotNull @Valid GivenConsent> consents) {

    List<GivenConsent> givenConsents() {
        return consents == null ? List.of() : consents;
    }
}

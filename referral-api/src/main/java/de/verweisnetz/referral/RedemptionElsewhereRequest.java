package de.verweisnetz.referral;

import de.verweisnetz.referral.consent.GivenConsent;
import de.verweisnetz.referral.lifecycle.Grade;
import de.verweisnetz.referral.lifecycle.Urgency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client presents a code that was made for another centre, and wants to go on here.
 *
 * @param code the whole code as she says it: the reference is not enough
 * @param offerId the caller's own offer that takes her
 * @param noticeTextVersion version of the notice (GDPR art. 13) she was given for this centre
 * @param consents what she agreed to on site, among them FORWARD: a second centre needs a new one
 */
public record RedemptionElsewhereRequest(
        @NotNull @Size(min = 18, max = 40) String code,
        @NotNull UUID offerId,
        @NotNull @Size(min = 1, max = 20) String noticeTextVersion,
        @Size(max = 4) @Nullable List<@NotNull @Valid GivenConsent> consents) {

    List<GivenConsent> givenConsents() {
        return consents == null ? List.of() : consents;
    }

    Issuance issuance(String language) {
        return new Issuance(Grade.CODE, false, Urgency.NORMAL, language, noticeTextVersion, givenConsents());
    }

    /** Never the code itself: what is printed ends in logs. */
    @Override
    public String toString() {
        return "RedemptionElsewhereRequest";
    }
}

package de.verweisnetz.referral;

import de.verweisnetz.referral.consent.ConsentPurpose;
import de.verweisnetz.referral.consent.GivenConsent;
import de.verweisnetz.referral.lifecycle.Grade;
import de.verweisnetz.referral.lifecycle.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a client knows and agrees, whichever way the referral came about.
 *
 * @param announced null for the offer's own default
 */
record Issuance(
        Grade grade,
        @Nullable Boolean announced,
        Urgency urgency,
        String language,
        String noticeTextVersion,
        List<GivenConsent> consents) {

    boolean hasConsent(ConsentPurpose purpose) {
        return consents.stream().anyMatch(consent -> consent.purpose() == purpose);
    }
}

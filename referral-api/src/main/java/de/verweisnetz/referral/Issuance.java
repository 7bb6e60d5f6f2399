package de.verweisnetz.referral;

import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.consent.ConsentChannel;
import de.verweisnetz.referral.consent.ConsentPurpose;
import de.verweisnetz.referral.consent.GivenConsent;
import de.verweisnetz.referral.lifecycle.Grade;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
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

    /** Where she was informed: where she was asked, or else in the chat. */
    ConsentChannel channel() {
        return consents.stream().findFirst().map(GivenConsent::channel).orElse(ConsentChannel.CHAT);
    }

    /** For a centre that cannot be told before the client is there; refused where it would have to be. */
    Issuance unannounced() {
        if (Boolean.TRUE.equals(announced) || urgency == Urgency.ACUTE || grade == Grade.WARM) {
            throw ProblemException.of(
                    ReferralProblem.REFERRAL_RULE, FieldError.at("/announced", "centre-takes-no-announced"));
        }
        return new Issuance(grade, false, urgency, language, noticeTextVersion, consents);
    }
}

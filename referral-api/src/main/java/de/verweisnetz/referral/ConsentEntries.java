package de.verweisnetz.referral;

import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.consent.AskedAs;
import de.verweisnetz.referral.consent.Consent;
import de.verweisnetz.referral.consent.ConsentChannel;
import de.verweisnetz.referral.consent.ConsentProblem;
import de.verweisnetz.referral.consent.ConsentPurpose;
import de.verweisnetz.referral.consent.ConsentRules;
import de.verweisnetz.referral.consent.ConsentTexts;
import de.verweisnetz.referral.consent.GivenNotice;
import de.verweisnetz.referral.consent.Ledger;
import de.verweisnetz.referral.consent.TextVariant;
import de.verweisnetz.referral.lifecycle.Grade;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks and enters into the ledger what a client was told and agreed to when her referral was issued. */
@ApplicationScoped
class ConsentEntries {
    @Inject
    private ConsentRules rules;

    @Inject
    private ConsentTexts texts;

    @Inject
    private Wordings wordings;

    @Inject
    private Ledger ledger;

    /**
     * Refuses texts that are not there or may not be used, and contact data without her consent to pass them on.
     *
     * @return in which wording she was asked
     */
    TextVariant check(Referral referral, Issuance issuance) {
        var variant = wordings.of(referral);
        rules.checkNotice(issuance.noticeTextVersion(), issuance.language(), variant);
        rules.check("/consents", issuance.consents(), variant);
        if (referral.grade() == Grade.WARM && !issuance.hasConsent(ConsentPurpose.FORWARD)) {
            throw ProblemException.of(
                    ReferralProblem.CONSENT_MISSING, FieldError.at("/consents", "forward-consent-missing"));
        }
        return variant;
    }

    /** What was entered for an issue that was undone holds no longer. */
    void startAnew(Referral referral) {
        ledger.startAnew(referral.id(), referral.parties().receiverOrg());
    }

    /**
     * Enters them, once the referral is stored.
     *
     * @param variant in which she was asked
     * @param by the member who issues it
     */
    void enter(Referral referral, Issuance issuance, TextVariant variant, UUID by) {
        var between = between(referral, by);
        ledger.recordNotice(notice(referral, issuance, variant, issuance.channel()), between);
        ledger.recordAtIssue(referral.id(), issuance.consents(), between, variant);
    }

    /** The same where a centre asks her on site. */
    void checkOnSite(Referral referral, Issuance issuance) {
        check(referral, issuance);
        for (int i = 0; i < issuance.consents().size(); i++) {
            if (issuance.consents().get(i).channel() != ConsentChannel.ON_SITE) {
                throw ProblemException.of(
                        ConsentProblem.CONSENT_RULE, FieldError.at("/consents/" + i + "/channel", "channel-of-role"));
            }
        }
    }

    /** Enters what a centre told and asked her on site, once the referral is stored. */
    void enterOnSite(Referral referral, Issuance issuance, UUID by) {
        var variant = wordings.of(referral);
        var between = between(referral, by);
        ledger.recordNotice(notice(referral, issuance, variant, ConsentChannel.ON_SITE), between);
        issuance.consents().forEach(given -> ledger.record(referral.id(), given, between, AskedAs.RECEIVER, variant));
    }

    private GivenNotice notice(Referral referral, Issuance issuance, TextVariant variant, ConsentChannel channel) {
        var version = issuance.noticeTextVersion();
        return new GivenNotice(
                referral.id(), version, texts.noticeLanguage(version, issuance.language()), variant, channel);
    }

    /**
     * @param by the member who asked; null where nobody did, since a reader took the code herself
     */
    static Consent.Between between(Referral referral, @Nullable UUID by) {
        var parties = referral.parties();
        return new Consent.Between(
                parties.senderOrg(), parties.senderTeam(), by, parties.receiverOrg(), parties.organization());
    }
}

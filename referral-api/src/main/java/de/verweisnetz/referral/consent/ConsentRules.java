package de.verweisnetz.referral.consent;

import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What must hold before somebody may be said to have been informed, or to have agreed. */
@ApplicationScoped
public class ConsentRules {
    private final ConsentTexts texts;

    @Inject
    public ConsentRules(ConsentTexts texts) {
        this.texts = texts;
    }

    protected ConsentRules() {
        this(new ConsentTexts());
    }

    /** Refuses a notice that is not there in this wording, or that may not be used. */
    public void checkNotice(String version, String language, TextVariant variant) {
        var pointer = "/notice_text_version";
        var read = texts.noticeLanguage(version, language);
        if (!texts.has(version, read, variant)) {
            throw ProblemException.of(ReferralProblem.TEXT_VERSION_UNKNOWN, FieldError.at(pointer, "text-unknown"));
        }
        if (!texts.isUsable(version, read)) {
            throw ProblemException.of(
                    ConsentProblem.CONSENT_TEXT_UNREVIEWED, FieldError.at(pointer, "text-unreviewed"));
        }
    }

    /**
     * Refuses consents whose text is not there in this wording or may not be used, and those of a client under 16 that no
     * counsellor has confirmed.
     *
     * @param pointer to the list of them
     */
    public void check(String pointer, List<GivenConsent> consents, TextVariant variant) {
        for (int i = 0; i < consents.size(); i++) {
            check(pointer + "/" + i, consents.get(i), variant);
        }
    }

    /** The same for one consent. */
    public void check(String pointer, GivenConsent consent, TextVariant variant) {
        var version = pointer + "/text_version";
        if (!texts.has(consent.textVersion(), consent.language(), variant)) {
            throw ProblemException.of(ReferralProblem.TEXT_VERSION_UNKNOWN, FieldError.at(version, "text-unknown"));
        }
        if (!texts.isUsable(consent.textVersion(), consent.language())) {
            throw ProblemException.of(
                    ConsentProblem.CONSENT_TEXT_UNREVIEWED, FieldError.at(version, "text-unreviewed"));
        }
        if (consent.ofMinor() && !consent.isConfirmed()) {
            throw ProblemException.of(
                    ConsentProblem.CONSENT_RULE,
                    FieldError.at(pointer + "/counsellor_confirmed", "counsellor-confirmation"));
        }
    }
}

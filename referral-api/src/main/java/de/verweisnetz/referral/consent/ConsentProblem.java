package de.verweisnetz.referral.consent;

import de.verweisnetz.platform.problem.ProblemType;

/** Problems of consents and of the texts clients are asked with. */
public enum ConsentProblem implements ProblemType {
    /** Nobody has reviewed the text, or the review has expired, and this is no demonstration. */
    CONSENT_TEXT_UNREVIEWED("consent-text-unreviewed", 409),
    /** The same side has recorded it before, and the client has not taken it back. */
    CONSENT_KNOWN("consent-known", 409),
    /** The centre may not tell the sender. */
    FEEDBACK_CONSENT_MISSING("feedback-consent-missing", 409),
    CONSENT_RULE("consent-rule", 422);

    private final String code;
    private final int status;

    ConsentProblem(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}

package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.problem.ProblemType;

/** Problems of referrals. */
public enum ReferralProblem implements ProblemType {
    /** The status does not allow the step. */
    ILLEGAL_TRANSITION("illegal-transition", 409),
    CODE_UNKNOWN("code-unknown", 404),
    /** Somebody presented the code before. */
    CODE_USED("code-used", 410),
    /** Too old, or the referral has ended otherwise. */
    CODE_EXPIRED("code-expired", 410),
    CODE_MISTYPED("code-mistyped", 422),
    OFFER_TAKES_NO_REFERRALS("offer-takes-no-referrals", 422),
    TEXT_VERSION_UNKNOWN("text-version-unknown", 422),
    REFERRAL_RULE("referral-rule", 422);

    private final String code;
    private final int status;

    ReferralProblem(String code, int status) {
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

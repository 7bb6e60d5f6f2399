package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.problem.ProblemType;

/** Problems of referrals. */
public enum ReferralProblem implements ProblemType {
    /** The status does not allow the step. */
    ILLEGAL_TRANSITION("illegal-transition", 409),
    /** The other side has just done something that can still be undone. */
    CHANGE_PENDING("change-pending", 409),
    /** Too late to undo, or nothing was done. */
    NOTHING_TO_UNDO("nothing-to-undo", 409),
    CONSENT_MISSING("consent-missing", 409),
    /** Somebody else has taken or given it meanwhile. */
    ASSIGNED_OTHERWISE("assigned-otherwise", 409),
    /** The centre has offered another appointment than the one that is answered. */
    APPOINTMENT_CHANGED("appointment-changed", 409),
    NOT_ARRIVED("not-arrived", 409),
    /** One of the two counts with another one already. */
    COUNTED_ELSEWHERE("counted-elsewhere", 409),
    OUTCOME_MISSING("outcome-missing", 409),
    REOPENING_TOO_LATE("reopening-too-late", 409),
    /** Its client has had it locked (GDPR art. 18); the problem says since when and why. */
    REFERRAL_RESTRICTED("referral-restricted", 409),
    VOID_REASON_MISSING("void-reason-missing", 422),
    CODE_UNKNOWN("code-unknown", 404),
    /** Somebody presented the code before. */
    CODE_USED("code-used", 410),
    /** Too old, or the referral has ended otherwise. */
    CODE_EXPIRED("code-expired", 410),
    /** It is right, and addressed to another centre: with her consent she can go on here. */
    CODE_OF_ANOTHER_CENTRE("code-of-another-centre", 409),
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

package de.verweisnetz.referral.lifecycle;

/** What can happen to a referral. */
public enum ReferralEventType {
    ISSUED(false),
    SEEN(false),
    ACCEPTED(false),
    DECLINED(false),
    ARRIVED(true),
    OUTCOME_REPORTED(true);

    private final boolean feedback;

    ReferralEventType(boolean feedback) {
        this.feedback = feedback;
    }

    /** Whether the sender learns of it only with the client's consent. */
    public boolean isFeedback() {
        return feedback;
    }
}

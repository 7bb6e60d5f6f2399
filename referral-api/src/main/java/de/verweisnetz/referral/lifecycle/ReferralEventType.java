package de.verweisnetz.referral.lifecycle;

/** What can happen to a referral. */
public enum ReferralEventType {
    ISSUED,
    SEEN,
    ACCEPTED,
    DECLINED,
    ARRIVED,
    OUTCOME_REPORTED
}

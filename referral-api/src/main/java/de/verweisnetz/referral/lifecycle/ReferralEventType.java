package de.verweisnetz.referral.lifecycle;

/** What can happen to a referral. */
public enum ReferralEventType {
    ISSUED,
    SEEN,
    RETURNED,
    ANSWERED,
    ACCEPTED,
    DECLINED,
    APPOINTMENT_OFFERED,
    APPOINTMENT_ANSWERED,
    CONTACT_ATTEMPTED,
    NOT_SHOWN_UP,
    ARRIVED,
    OUTCOME_REPORTED,
    CLOSED,
    FORWARDED,
    WITHDRAWN,
    WITHDRAWAL_CONFIRMED,
    REOPENED,
    VOIDED,
    EXPIRED,
    CONSENT_GIVEN,
    CONSENT_WITHDRAWN
}

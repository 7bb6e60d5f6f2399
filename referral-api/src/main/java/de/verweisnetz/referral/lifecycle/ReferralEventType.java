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
    /** The client presented her code at another centre and goes on there. */
    ARRIVED_ELSEWHERE,
    /** She came with two codes and counts with the other one: known to the centre alone. */
    COUNTED_ELSEWHERE,
    /** The other code was somebody else's: known to the centre alone. */
    COUNTED_AGAIN,
    OUTCOME_REPORTED,
    CLOSED,
    FORWARDED,
    WITHDRAWN,
    WITHDRAWAL_CONFIRMED,
    REOPENED,
    VOIDED,
    EXPIRED,
    CONSENT_GIVEN,
    CONSENT_WITHDRAWN,
    /** The client herself says that she came, or that nobody answered. */
    CLIENT_REPORTED,
    /** The centre was told that its time to answer is over. */
    REMINDED,
    /** The coordination was told that the centre still owes an answer. */
    ESCALATED,
    /** The sender was told that an urgent matter is without an answer when its time is over. */
    ALARMED,
    /** The offer takes a break, and the time to answer stands still. */
    PAUSED,
    /** The break is over, and the time to answer goes on. */
    RESUMED,
    /** The offer was closed, or its organisation takes part no more. */
    CENTRE_GONE,
    /** The centre is there again. */
    CENTRE_BACK,
    /** Its client has had it locked. */
    RESTRICTED,
    RESTRICTION_LIFTED
}

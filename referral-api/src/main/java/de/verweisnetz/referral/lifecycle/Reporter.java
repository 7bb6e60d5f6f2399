package de.verweisnetz.referral.lifecycle;

/** Who reported the outcome. */
public enum Reporter {
    CENTRE,
    CENTRE_BY_PHONE,
    CENTRE_UNVERIFIED,
    REFERRER_FOLLOWUP,
    CLIENT_SELF
}

package de.verweisnetz.referral.lifecycle;

/** Did the client arrive? */
public enum Handover {
    PENDING,
    CONTACT_ATTEMPTED,
    ARRIVED,
    NO_SHOW
}

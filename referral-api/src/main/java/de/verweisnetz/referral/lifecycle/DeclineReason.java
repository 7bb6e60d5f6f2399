package de.verweisnetz.referral.lifecycle;

/** Why a centre declines. */
public enum DeclineReason {
    NO_CAPACITY,
    LANGUAGE,
    NOT_RESPONSIBLE_AREA,
    NOT_RESPONSIBLE_TOPIC,
    NOT_TARGET_GROUP,
    OFFER_ENDED,
    DUPLICATE,
    INFORMATION_MISSING,
    OTHER
}

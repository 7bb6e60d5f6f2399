package de.verweisnetz.referral.freetext;

import java.util.Locale;

/** The free texts a referral can carry. */
public enum FreeTextKind {
    /** Of the sender, with the referral. */
    NOTE,
    /** Of the centre, before it decides. */
    QUESTION,
    /** Of the sender, to that question. */
    ANSWER,
    /** Of the centre, with its refusal. */
    DECLINE,
    /** Of whoever opens a finished referral again. */
    REOPENING,
    /** Of the centre, with an appointment. */
    APPOINTMENT,
    /** Of the sender who declares a referral an error. */
    VOIDING;

    /** As the setting spells it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

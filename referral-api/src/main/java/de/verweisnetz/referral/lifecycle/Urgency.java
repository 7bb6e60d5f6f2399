package de.verweisnetz.referral.lifecycle;

/** How soon the client needs an answer. */
public enum Urgency {
    NORMAL,
    DEADLINE,
    ACUTE
}

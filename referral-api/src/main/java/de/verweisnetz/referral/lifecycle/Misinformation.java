package de.verweisnetz.referral.lifecycle;

/** Whether the streetworker corrected something false: a counter, no text. */
public enum Misinformation {
    NONE,
    CORRECTED,
    SOURCE_GIVEN
}

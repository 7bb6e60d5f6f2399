package de.verweisnetz.referral;

/** What one line of an upload does. */
enum LineEffect {
    REPORTED,
    COUNTED,
    ALREADY
}

package de.verweisnetz.referral.consent;

/** Which data a text speaks of. */
public enum ConsentScope {
    /** Topic, language, region and urgency. */
    CODE,
    /** Her contact data too. */
    WARM
}

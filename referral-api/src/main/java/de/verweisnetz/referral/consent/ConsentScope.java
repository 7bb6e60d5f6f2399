package de.verweisnetz.referral.consent;

/** Which data a text speaks of. */
public enum ConsentScope {
    /** Topic, language, region and urgency. */
    CODE,
    /** Her contact data too. */
    WARM,
    /** Of a code that she takes from a card herself: language and centre, nothing else. */
    CARD
}

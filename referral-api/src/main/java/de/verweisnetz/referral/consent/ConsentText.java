package de.verweisnetz.referral.consent;

/**
 * One text as a client reads it.
 *
 * @param purpose NOTICE or a {@link ConsentPurpose}
 * @param language of this text; English where the wanted language is not there yet
 * @param reviewed whether a native speaker has read it
 */
public record ConsentText(String purpose, String version, String language, String text, boolean reviewed) {}

package de.verweisnetz.referral;

/**
 * How many people came to an organisation without a code.
 *
 * @param month {@code YYYY-MM}
 */
public record ArrivalsView(String month, int arrivals) {}

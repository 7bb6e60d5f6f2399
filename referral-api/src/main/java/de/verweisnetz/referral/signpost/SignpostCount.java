package de.verweisnetz.referral.signpost;

/**
 * How a card fared, over all months.
 *
 * @param handedOut how often a streetworker asked for it
 * @param codesTaken how many readers took a code
 */
public record SignpostCount(int handedOut, int codesTaken) {}

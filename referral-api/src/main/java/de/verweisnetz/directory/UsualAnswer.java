package de.verweisnetz.directory;

/**
 * How long an offer took to answer referrals lately, from as many answers as tell nothing about a single one.
 *
 * @param workingDays in the middle: half of the answers came by then; 0 is the same day
 * @param answers how many were counted
 */
public record UsualAnswer(int workingDays, int answers) {}

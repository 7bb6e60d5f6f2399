package de.verweisnetz.referral.histories;

import java.util.List;

/**
 * One client's way: the first referral, and those she was passed on with.
 *
 * @param number from 0
 */
public record History(int number, List<Life> lives) {}

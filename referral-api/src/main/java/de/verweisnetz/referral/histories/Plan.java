package de.verweisnetz.referral.histories;

import java.time.Instant;

/**
 * Which histories.
 *
 * @param seed the same gives the same
 * @param count how many; those of clients who are passed on hold several referrals
 * @param from when the first begins
 * @param until the present: nothing happens later
 * @param node its code, as every client's code begins
 */
public record Plan(long seed, int count, Instant from, Instant until, String node) {
    /** How every made-up referral can be told from others. */
    public static final String CAMPAIGN = "SYNTHETISCH";
}

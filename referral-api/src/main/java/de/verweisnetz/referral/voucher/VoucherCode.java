package de.verweisnetz.referral.voucher;

import java.util.random.RandomGenerator;

/**
 * The code a client carries: {@code VN-LLLLLL-SSSSSSSS-CC}, that is node, locator, secret and check characters.
 *
 * <p>Locator and secret hold 70 random bits. The reference, node and locator, names the referral on the telephone; it
 * opens nothing outside the addressed organisation.
 */
public record VoucherCode(String node, String locator, String secret, String check) {
    static final int NODE = 2;
    static final int LOCATOR = 6;
    static final int SECRET = 8;
    static final int LENGTH = NODE + LOCATOR + SECRET + 2;

    /** How many locators there are. */
    public static final long LOCATORS = 1L << 5 * LOCATOR;

    // Odd, so that no two numbers give the same locator.
    private static final long SPREAD = 0x2545F491L;

    /** Draws a code whose check characters are in the alphabet too. */
    static VoucherCode draw(String node, RandomGenerator random) {
        while (true) {
            var locator = Crockford.draw(LOCATOR, random);
            var secret = Crockford.draw(SECRET, random);
            var check = CheckCharacters.of(node + locator + secret);
            if (Crockford.contains(check)) {
                return new VoucherCode(node, locator, secret, check);
            }
        }
    }

    /** The same with a locator of its own for each number up to {@link #LOCATORS}. */
    public static VoucherCode draw(String node, long number, RandomGenerator random) {
        var locator = Crockford.of(Math.floorMod(number * SPREAD, LOCATORS), LOCATOR);
        while (true) {
            var secret = Crockford.draw(SECRET, random);
            var check = CheckCharacters.of(node + locator + secret);
            if (Crockford.contains(check)) {
                return new VoucherCode(node, locator, secret, check);
            }
        }
    }

    /** Takes 18 characters apart that have been checked. */
    static VoucherCode of(String characters) {
        return new VoucherCode(
                characters.substring(0, NODE),
                characters.substring(NODE, NODE + LOCATOR),
                characters.substring(NODE + LOCATOR, LENGTH - 2),
                characters.substring(LENGTH - 2));
    }

    public String reference() {
        return node + "-" + locator;
    }

    /** All characters without hyphens, as they are fingerprinted. */
    public String characters() {
        return node + locator + secret + check;
    }

    public String displayed() {
        return String.join("-", node, locator, secret, check);
    }

    /** Never the code itself: what is printed ends in logs. */
    @Override
    public String toString() {
        return reference();
    }
}

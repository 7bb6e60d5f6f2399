package de.verweisnetz.referral.voucher;

import java.util.random.RandomGenerator;

/** Crockford's alphabet of 32 characters: no I, L, O, which look like digits, and no U. */
public final class Crockford {
    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Crockford() {}

    static boolean contains(String text) {
        return text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** A number that is not negative, with zeros in front. */
    static String of(long number, int length) {
        var text = new StringBuilder(length);
        for (int shift = 5 * (length - 1); shift >= 0; shift -= 5) {
            text.append(ALPHABET.charAt((int) (number >>> shift) & 31));
        }
        return text.toString();
    }

    public static String draw(int length, RandomGenerator random) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}

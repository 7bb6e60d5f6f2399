package de.verweisnetz.referral.voucher;

/**
 * Check characters by ISO/IEC 7064, MOD 1271-36.
 *
 * <p>1271 is prime to 36 and greater than any single step, so every wrong character and every swap of neighbours is
 * caught.
 */
final class CheckCharacters {
    private static final int RADIX = 36;
    private static final int MODULUS = 1271;

    private CheckCharacters() {}

    /** The two characters that belong behind the text. */
    static String of(String text) {
        int check = Math.floorMod(MODULUS + 1 - remainder(text + "00"), MODULUS);
        return "" + letter(check / RADIX) + letter(check % RADIX);
    }

    /** Whether the last two characters belong to those before them. */
    static boolean match(String text) {
        return remainder(text) == 1;
    }

    private static int remainder(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            remainder = (remainder * RADIX + Character.digit(text.charAt(i), RADIX)) % MODULUS;
        }
        return remainder;
    }

    private static char letter(int value) {
        return Character.toUpperCase(Character.forDigit(value, RADIX));
    }
}

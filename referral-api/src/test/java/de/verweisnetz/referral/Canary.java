package de.verweisnetz.referral;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A mark that occurs nowhere else, in all the spellings in which it could have been left behind. */
record Canary(String mark) {

    Set<String> spellings() {
        var spellings = new LinkedHashSet<String>();
        spellings.add(mark);
        spellings.add(mark.toLowerCase(Locale.ROOT));
        spellings.add(new StringBuilder(mark).reverse().toString());
        var bytes = mark.getBytes(StandardCharsets.UTF_8);
        spellings.add(HexFormat.of().formatHex(bytes));
        spellings.add(HexFormat.of().withUpperCase().formatHex(bytes));
        // Wherever the mark begins inside a longer text, one of three cuts is part of its encoding.
        for (int cut = 0; cut < 3; cut++) {
            var middle = new String(bytes, cut, (bytes.length - cut) / 3 * 3, StandardCharsets.UTF_8);
            spellings.add(Base64.getEncoder().encodeToString(middle.getBytes(StandardCharsets.UTF_8)));
        }
        for (var algorithm : List.of("SHA-256", "SHA-1", "MD5")) {
            spellings.add(HexFormat.of().formatHex(digest(algorithm, bytes)));
        }
        return spellings;
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

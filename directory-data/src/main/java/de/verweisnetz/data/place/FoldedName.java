package de.verweisnetz.data.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which place names are compared. */
final class FoldedName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    // "ae" may stand for "ä": both sides lose the e, so that ä = ae = a.
    private static final Pattern TYPED_UMLAUT = Pattern.compile("([aou])e");

    private FoldedName() {}

    static String of(String name) {
        String lower = name.toLowerCase(Locale.GERMAN).replace("ß", "ss");
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        String folded = TYPED_UMLAUT.matcher(plain).replaceAll("$1");
        return BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
    }
}

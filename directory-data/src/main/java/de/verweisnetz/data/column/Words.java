package de.verweisnetz.data.column;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which words of headers and cells are compared. */
public final class Words {
    private Words() {}

    /** Lower case, umlauts and accents written out, everything else than letters and digits as one space. */
    public static String fold(String text) {
        String spelled = text.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return Normalizer.normalize(spelled, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}

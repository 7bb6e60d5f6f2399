package de.verweisnetz.portal.offer;

import java.util.Locale;

/** Names of languages and telephone numbers, as people and telephones understand them. */
public final class Spoken {
    private Spoken() {}

    /** The name of a language in another one. */
    public static String name(String code, Locale in) {
        return Locale.forLanguageTag(code).getDisplayLanguage(in);
    }

    /** A number that a telephone understands. */
    public static String dial(String phone) {
        return phone.replaceAll("[^+0-9]", "");
    }
}

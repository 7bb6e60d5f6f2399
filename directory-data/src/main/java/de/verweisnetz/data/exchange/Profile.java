package de.verweisnetz.data.exchange;

import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The German profile: the one extension object of an HSDS document and the values that are no code lists. */
public final class Profile {
    /** The property of organisations, services, locations and offers that holds the German fields. */
    public static final String PROPERTY = "verweisnetz";
    /** The area of an offer that serves the whole country. */
    public static final String NATIONWIDE = "NATIONWIDE";

    private static final Pattern AREA = Pattern.compile("\\d{2}(\\d{3}(\\d{3})?)?");
    private static final Set<String> ISO_LANGUAGES = Set.of(Locale.getISOLanguages());

    private Profile() {}

    /** Whether the text is NATIONWIDE, a Land (2 digits), a Kreis (5) or a municipality (8) of an existing Land. */
    static boolean isArea(String text) {
        return NATIONWIDE.equals(text)
                || AREA.matcher(text).matches()
                        && CodeLists.load().list(CodeListName.LAND).contains(text.substring(0, 2));
    }

    /** A listed language or any other ISO 639-1 code: a centre may speak more than the list names. */
    static boolean isLanguage(String code) {
        return CodeLists.load().list(CodeListName.LANGUAGE).contains(code) || ISO_LANGUAGES.contains(code);
    }
}

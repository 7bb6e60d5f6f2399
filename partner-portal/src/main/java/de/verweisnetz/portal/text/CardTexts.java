package de.verweisnetz.portal.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of cards and sheets. */
public final class CardTexts {
    public static final List<String> LANGUAGES =
            List.of("de", "en", "ro", "pl", "bg", "it", "es", "hu", "hr", "el", "fr");

    private static final List<String> BUNDLES = List.of("card", "client", "message");

    private CardTexts() {}

    /** Whether a native speaker has read all that a client may be given in this language. */
    public static boolean areReviewed(String language) {
        return BUNDLES.stream().allMatch(bundle -> Bundle.of(bundle, language).isReviewed());
    }

    public static Texts in(String language) {
        return new Texts(Bundle.of("card", LANGUAGES.contains(language) ? language : "en"));
    }

    /** In the language that was chosen, else in one that the browser asks for. */
    public static Texts chosen(@Nullable String language, @Nullable String acceptLanguage) {
        boolean known = language != null && LANGUAGES.contains(language);
        return in(known ? language : CurrentLanguage.preferred(acceptLanguage, LANGUAGES));
    }
}

package de.verweisnetz.portal.answerlink;

import de.verweisnetz.portal.text.CurrentLanguage;
import de.verweisnetz.portal.text.Texts;
import org.jspecify.annotations.Nullable;

/** The language of pages that have no session: the chosen one, else what the browser asks for. */
final class LinkLanguage {
    private LinkLanguage() {}

    static Texts texts(@Nullable String chosen, @Nullable String acceptLanguage) {
        boolean known = chosen != null && CurrentLanguage.STAFF_LANGUAGES.contains(chosen);
        return Texts.staff(known ? chosen : CurrentLanguage.preferred(acceptLanguage, CurrentLanguage.STAFF_LANGUAGES));
    }
}

package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.ClientPage;
import de.verweisnetz.portal.qr.QrPicture;
import de.verweisnetz.portal.text.Texts;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The client's page as it is drawn. */
public record ClientView(ClientPage page, @Nullable String code, @Nullable QrPicture qr) {
    private static final Set<String> PUBLIC_BODIES = Set.of("MUNICIPAL", "LAND", "FEDERAL");

    static ClientView of(ClientPage page) {
        String code = page.code();
        return new ClientView(page, code, code == null ? null : QrPicture.of(code));
    }

    /** Whether a public body runs the centre: she is told, for she may not want that. */
    public static boolean isPublic(@Nullable String carrier) {
        return carrier != null && PUBLIC_BODIES.contains(carrier);
    }

    /** The name of a language in the reader's own. */
    public static String languageName(String code, Texts t) {
        return Locale.forLanguageTag(code).getDisplayLanguage(t.locale());
    }

    /** A number that a telephone understands. */
    public static String dial(String phone) {
        return phone.replaceAll("[^+0-9]", "");
    }
}

package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.ClientPage;
import de.verweisnetz.portal.qr.QrPicture;
import de.verweisnetz.portal.text.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The client's page as it is drawn. */
public record ClientView(ClientPage page, @Nullable String code, @Nullable QrPicture qr, String address) {
    static ClientView of(ClientPage page, String address) {
        String code = page.code();
        return new ClientView(page, code, code == null ? null : QrPicture.of(code), address);
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

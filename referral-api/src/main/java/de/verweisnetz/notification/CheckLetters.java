package de.verweisnetz.notification;

import de.verweisnetz.directory.AskedContact;
import de.verweisnetz.notification.mail.About;
import de.verweisnetz.notification.mail.Letter;
import de.verweisnetz.platform.clock.BusinessClock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The mail that asks a contact whether her entries are right: German, then English, and nothing about any client. */
final class CheckLetters {
    private static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH);

    private final String publicUrl;

    CheckLetters(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    Letter to(AskedContact contact) {
        var link = publicUrl + "/c/" + contact.token();
        var text =
                LANGUAGES.stream().map(locale -> text(locale, contact, link)).collect(Collectors.joining("\n\n--\n\n"));
        var html = LANGUAGES.stream()
                .map(locale -> html(locale, contact, link))
                .collect(Collectors.joining("<hr>", "<!DOCTYPE html><html><body>", "</body></html>"));
        return new Letter(
                About.CHECK,
                contact.link(),
                contact.address(),
                words(Locale.GERMAN).getString("subject"),
                text,
                html);
    }

    private static String text(Locale locale, AskedContact contact, String link) {
        var words = words(locale);
        var offers = contact.offers().stream().map(name -> "- " + name).collect(Collectors.joining("\n"));
        return String.join(
                "\n\n",
                words.getString("greeting"),
                words.getString("question"),
                offers,
                words.getString("how"),
                link,
                words.getString("until").formatted(day(locale, contact)),
                words.getString("closing"));
    }

    private static String html(Locale locale, AskedContact contact, String link) {
        var words = words(locale);
        var offers = contact.offers().stream()
                .map(name -> "<li>" + escaped(name) + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
        return "<div lang=\"" + locale.getLanguage() + "\">"
                + paragraph(words.getString("greeting"))
                + paragraph(words.getString("question"))
                + offers
                + paragraph(words.getString("how"))
                + "<p><a href=\"" + escaped(link) + "\">" + escaped(words.getString("button")) + "</a></p>"
                + paragraph(words.getString("until").formatted(day(locale, contact)))
                + paragraph(words.getString("closing"))
                + "</div>";
    }

    private static String day(Locale locale, AskedContact contact) {
        return LocalDate.ofInstant(contact.expiresAt(), BusinessClock.ZONE)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    private static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                CheckLetters.class.getPackageName() + ".check-letter",
                locale,
                CheckLetters.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

package de.verweisnetz.notification;

import de.verweisnetz.notification.contact.MailKind;
import de.verweisnetz.notification.mail.About;
import de.verweisnetz.notification.mail.Letter;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.referral.MailedReferrals.MailedLink;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of mails about referrals: German, then English. They hold references and links, and nothing of a client: no
 * topic, language, place or text.
 */
final class ReferralLetters {
    private static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH);

    private final String publicUrl;

    ReferralLetters(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** What one language says: before the link, and after it. */
    private record Words(String before, String after) {}

    private interface Writer {
        Words write(Locale locale, ResourceBundle words);
    }

    /** To a member, who has to log in for more. */
    Letter toMember(UUID id, String to, MailKind kind, String reference, String page) {
        return letter(
                id,
                to,
                kind,
                page,
                (locale, words) -> new Words(
                        words.getString(kind + ".text").formatted(reference),
                        words.getString("nothing") + "\n\n"
                                + words.getString("choose").formatted(preferences())));
    }

    /** What was gathered for a day, by kind. */
    Letter digest(UUID id, String to, Map<MailKind, List<String>> told, String page) {
        return letter(
                id,
                to,
                MailKind.DIGEST,
                page,
                (locale, words) -> new Words(
                        Stream.concat(
                                        Stream.of(words.getString("DIGEST.text")),
                                        told.entrySet().stream().map(entry -> words.getString(entry.getKey() + ".many")
                                                .formatted(String.join(", ", entry.getValue()))))
                                .collect(Collectors.joining("\n\n")),
                        words.getString("nothing") + "\n\n"
                                + words.getString("choose").formatted(preferences())));
    }

    /** To an organisation that answers by link: all that is open. */
    Letter week(UUID id, String to, MailedLink link) {
        return letter(
                id,
                to,
                MailKind.WEEK,
                link.address(),
                (locale, words) -> new Words(words.getString("WEEK.text"), ofLink(locale, words, link)));
    }

    /** To such an organisation: one referral. */
    Letter toMailbox(UUID id, String to, MailKind kind, String reference, MailedLink link) {
        return letter(
                id,
                to,
                kind,
                link.address(),
                (locale, words) ->
                        new Words(words.getString(kind + ".text").formatted(reference), ofLink(locale, words, link)));
    }

    /** Asks whether an address is right. */
    Letter confirmation(UUID id, String to, String page) {
        return letter(
                id,
                to,
                MailKind.CONFIRMATION,
                page,
                (locale, words) ->
                        new Words(words.getString("CONFIRMATION.text"), words.getString("CONFIRMATION.after")));
    }

    private static String ofLink(Locale locale, ResourceBundle words, MailedLink link) {
        var day = LocalDate.ofInstant(link.expiresAt(), BusinessClock.ZONE)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
        return words.getString("nothing") + "\n\n" + words.getString("link").formatted(day);
    }

    private String preferences() {
        return publicUrl + "/app/me";
    }

    private static Letter letter(UUID id, String to, MailKind kind, String page, Writer writer) {
        var text =
                LANGUAGES.stream().map(locale -> text(locale, page, writer)).collect(Collectors.joining("\n\n--\n\n"));
        var html = LANGUAGES.stream()
                .map(locale -> html(locale, page, writer))
                .collect(Collectors.joining("<hr>", "<!DOCTYPE html><html><body>", "</body></html>"));
        return new Letter(About.REFERRAL, id, to, words(Locale.GERMAN).getString(kind + ".subject"), text, html);
    }

    private static String text(Locale locale, String page, Writer writer) {
        var words = words(locale);
        var said = writer.write(locale, words);
        return String.join(
                "\n\n", words.getString("greeting"), said.before(), page, said.after(), words.getString("closing"));
    }

    private static String html(Locale locale, String page, Writer writer) {
        var words = words(locale);
        var said = writer.write(locale, words);
        return "<div lang=\"" + locale.getLanguage() + "\">"
                + paragraphs(words.getString("greeting"))
                + paragraphs(said.before())
                + "<p><a href=\"" + escaped(page) + "\">" + escaped(words.getString("open")) + "</a></p>"
                + paragraphs(said.after())
                + paragraphs(words.getString("closing"))
                + "</div>";
    }

    private static String paragraphs(String text) {
        return Stream.of(text.split("\n\n"))
                .map(ReferralLetters::escaped)
                .collect(Collectors.joining("</p><p>", "<p>", "</p>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                ReferralLetters.class.getPackageName() + ".referral-mail",
                locale,
                ReferralLetters.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

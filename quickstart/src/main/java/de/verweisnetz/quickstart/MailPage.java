package de.verweisnetz.quickstart;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePartDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Caught mails as a page: their text as it came, with links to follow. */
final class MailPage {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<&]+");
    private static final String FRAME =
            """
            <!doctype html>
            <html lang="de">
            <head>
            <meta charset="utf-8">
            <title>Mails · Verweisnetz</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem }
            article { border-top: 1px solid; padding: 1rem 0 }
            h2 { font-size: 1.1rem; margin: 0 }
            p { margin: .25rem 0 }
            pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }
            </style>
            </head>
            <body>
            <main>
            <h1>Mails dieses Knotens</h1>
            <p>Der Schnellstart verschickt nichts: Alle Mails bleiben auf diesem Rechner und werden hier gezeigt, die neueste zuerst.</p>
            <p lang="en">Nothing leaves this machine: all mails of the node are shown here, the newest first.</p>
            %s
            </main>
            </body>
            </html>
            """;

    private MailPage() {}

    static String of(List<MimeMessage> mails) {
        return FRAME.formatted(
                mails.isEmpty()
                        ? "<p id=\"none\">Noch keine Mail. / No mail yet.</p>"
                        : mails.stream().map(MailPage::article).collect(Collectors.joining("\n")));
    }

    private static String article(MimeMessage mail) {
        try {
            return "<article data-to=\"%s\"><h2>%s</h2><p>%s</p><p>%tF %<tR</p><pre>%s</pre></article>"
                    .formatted(
                            escaped(mail.getAllRecipients()[0].toString()),
                            escaped(mail.getSubject()),
                            escaped(mail.getAllRecipients()[0].toString()),
                            mail.getSentDate(),
                            linked(escaped(text(mail))));
        } catch (MessagingException | IOException e) {
            return "<article><p>Diese Mail lässt sich nicht zeigen.</p></article>";
        }
    }

    /** The plain form, decoded without the handlers for contents, which depend on the class path. */
    private static String text(MimeMessage mail) throws MessagingException, IOException {
        var forms = new MimeMultipart(new MimePartDataSource(mail));
        try (var text = forms.getBodyPart(0).getInputStream()) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String linked(String text) {
        return LINK.matcher(text).replaceAll(link -> "<a href=\"" + link.group() + "\">" + link.group() + "</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

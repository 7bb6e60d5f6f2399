package de.verweisnetz.notification.mail;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The ids of our mails, as mails that come back quote them. */
final class MessageIds {
    private static final Pattern OURS =
            Pattern.compile("<(check|referral)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^>\\s]{1,255}>");

    private MessageIds() {}

    static String of(About about, UUID id, String from) {
        return "<" + about.prefix() + "-" + id + "@"
                + from.substring(from.lastIndexOf('@') + 1).replace(">", "") + ">";
    }

    /** The first that a text names. */
    static Optional<OwnMail> in(String text) {
        return OURS.matcher(text)
                .results()
                .findFirst()
                .map(found -> new OwnMail(About.of(found.group(1)), UUID.fromString(found.group(2))));
    }
}

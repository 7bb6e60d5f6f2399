package de.verweisnetz.notification.mail;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The ids of our mails, as mails that come back quote them. */
final class MessageIds {
    private static final Pattern OURS =
            Pattern.compile("<check-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^>\\s]{1,255}>");

    private MessageIds() {}

    static String of(UUID id, String from) {
        return "<check-" + id + "@" + from.substring(from.lastIndexOf('@') + 1).replace(">", "") + ">";
    }

    /** The first that a text names. */
    static Optional<UUID> in(String text) {
        return OURS.matcher(text).results().findFirst().map(found -> UUID.fromString(found.group(1)));
    }
}

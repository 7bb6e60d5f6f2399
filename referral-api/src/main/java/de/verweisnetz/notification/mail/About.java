package de.verweisnetz.notification.mail;

import java.util.Locale;

/** What mails of the node are about. */
public enum About {
    /** Whether an entry of the directory is right. */
    CHECK,
    REFERRAL;

    /** As a Message-ID begins. */
    String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    static About of(String prefix) {
        return valueOf(prefix.toUpperCase(Locale.ROOT));
    }
}

package de.verweisnetz.notification;

import de.verweisnetz.notification.contact.MailChoices;
import de.verweisnetz.notification.contact.MailContact;
import de.verweisnetz.notification.contact.MailKind;
import de.verweisnetz.notification.contact.MailTiming;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the caller gets mails, and which.
 *
 * @param confirmed whether she has opened the link in the mail that asked her; before that none is sent
 * @param bouncedAt since when mails come back from there, and none is sent any more
 */
public record MailPreferencesView(
        @Nullable String address, boolean confirmed, @Nullable Instant bouncedAt, Map<MailKind, MailTiming> choices) {

    static MailPreferencesView none() {
        return new MailPreferencesView(
                null, false, null, MailChoices.of(Map.of()).all());
    }

    static MailPreferencesView of(MailContact contact) {
        return new MailPreferencesView(
                contact.address(),
                contact.confirmedAt() != null,
                contact.bouncedAt(),
                contact.choices().all());
    }
}

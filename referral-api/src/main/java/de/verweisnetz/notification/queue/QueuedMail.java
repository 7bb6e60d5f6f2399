package de.verweisnetz.notification.queue;

import de.verweisnetz.notification.contact.MailKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is being sent.
 *
 * @param attempts with this one
 */
public record QueuedMail(
        UUID id, MailKind kind, UUID participant, @Nullable UUID member, @Nullable UUID referral, int attempts) {}

package de.verweisnetz.notification.queue;

import de.verweisnetz.notification.contact.MailKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one recipient.
 *
 * @param cause the event it tells of, or an id made of recipient and day
 * @param member null for the mailbox of the organisation
 * @param atOnce whether it does not wait for the mail of the day
 */
public record PlannedMail(
        MailKind kind, UUID cause, UUID participant, @Nullable UUID member, @Nullable UUID referral, boolean atOnce) {}

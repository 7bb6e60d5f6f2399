package de.verweisnetz.notification;

import de.verweisnetz.notification.contact.MailKind;
import de.verweisnetz.notification.contact.MailTiming;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a member wants her mails, and which.
 *
 * @param address a functional one
 * @param choices for the kinds that differ from what is usual; null for none
 */
public record MailPreferencesRequest(
        @NotNull @Email @Size(min = 3, max = 254) String address,
        @Size(max = 20) @Nullable Map<@NotNull MailKind, @NotNull MailTiming> choices) {
    /** Never the address: what is printed ends in logs. */
    @Override
    public String toString() {
        return "MailPreferencesRequest";
    }
}

package de.verweisnetz.notification.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a member gets mails.
 *
 * @param request makes the token that asks her to confirm the address
 * @param bouncedAt since when mails come back from there
 */
public record MailContact(
        UUID member,
        UUID participant,
        String address,
        UUID request,
        Instant askedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant bouncedAt,
        MailChoices choices) {

    public boolean isUsable() {
        return confirmedAt != null && bouncedAt == null;
    }

    /** The same, asked about another address. */
    public MailContact askedAgain(String other, UUID by, Instant at) {
        return new MailContact(member, participant, other, by, at, null, null, choices);
    }

    public MailContact choosing(MailChoices other) {
        return new MailContact(member, participant, address, request, askedAt, confirmedAt, bouncedAt, other);
    }
}

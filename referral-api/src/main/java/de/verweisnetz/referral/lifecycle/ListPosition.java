package de.verweisnetz.referral.lifecycle;

import java.time.Instant;
import java.util.UUID;

/** The place of a referral in a list: by its time, then by its id. */
public record ListPosition(Instant at, UUID id) {

    /** In the party's list: by when it was sent, or by when the answer is due. */
    public static ListPosition of(Referral referral, Party party) {
        var times = referral.times();
        var due = referral.course().progress().dueAt();
        var byDue = due == null ? times.expiresAt() : due;
        return new ListPosition(party == Party.SENDER ? times.createdAt() : byDue, referral.id());
    }

    @Override
    public String toString() {
        return at + "/" + id;
    }

    public static ListPosition of(String text) {
        int slash = text.indexOf('/');
        return new ListPosition(Instant.parse(text.substring(0, slash)), UUID.fromString(text.substring(slash + 1)));
    }
}

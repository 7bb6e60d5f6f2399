package de.verweisnetz.referral.lifecycle;

import java.time.Instant;
import java.util.UUID;

/** The place of a referral in a list: by its time, then by its id. */
public record ListPosition(Instant at, UUID id) {

    @Override
    public String toString() {
        return at + "/" + id;
    }

    public static ListPosition of(String text) {
        int slash = text.indexOf('/');
        return new ListPosition(Instant.parse(text.substring(0, slash)), UUID.fromString(text.substring(slash + 1)));
    }
}

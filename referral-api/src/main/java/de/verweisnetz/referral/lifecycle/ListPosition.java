package de.verweisnetz.referral.lifecycle;

import java.util.UUID;

/**
 * The place of a referral in a list: by what the list is ordered by, then by its id.
 *
 * @param by when it was sent, or its place in the inbox
 */
public record ListPosition(String by, UUID id) {

    @Override
    public String toString() {
        return by + "/" + id;
    }

    public static ListPosition of(String text) {
        int slash = text.indexOf('/');
        return new ListPosition(text.substring(0, slash), UUID.fromString(text.substring(slash + 1)));
    }
}

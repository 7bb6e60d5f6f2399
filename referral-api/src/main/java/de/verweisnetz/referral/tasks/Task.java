package de.verweisnetz.referral.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task with what it needs to be shown. */
public record Task(
        UUID id,
        TaskKind kind,
        UUID referral,
        String reference,
        UUID offer,
        Instant openedAt,
        @Nullable Instant doneAt,
        long version) {

    public Position position() {
        return new Position(openedAt, id);
    }

    /** The place in a list: the oldest task comes first. */
    public record Position(Instant openedAt, UUID id) {
        public static Position of(String text) {
            int slash = text.indexOf('/');
            return new Position(Instant.parse(text.substring(0, slash)), UUID.fromString(text.substring(slash + 1)));
        }

        @Override
        public String toString() {
            return openedAt + "/" + id;
        }
    }
}

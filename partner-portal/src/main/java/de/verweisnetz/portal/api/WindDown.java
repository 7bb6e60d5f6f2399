package de.verweisnetz.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a project ends, and how far that has come. */
public record WindDown(
        String participantId,
        @Nullable String participantName,
        LocalDate lastIssueOn,
        LocalDate lastAnswerOn,
        Successor successor,
        boolean rehearsal,
        @Nullable Instant exportedAt,
        @Nullable String exportSha256,
        @Nullable Long exported,
        @Nullable Instant erasureAskedAt,
        @Nullable Instant erasedAt,
        long erased,
        @Nullable String receipt,
        @Nullable Long keysDestroyed,
        @Nullable Long restricted,
        long version) {

    /** Who follows. */
    public record Successor(String name, String contact) {}

    /** What the coordination announces. */
    public record Announcement(
            String lastIssueOn,
            String lastAnswerOn,
            String successorName,
            String successorContact,
            boolean rehearsal) {}
}

package de.verweisnetz.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a project ends, and how far that has come.
 *
 * @param participantName absent where it is known no longer
 * @param version for If-Match
 * @param exportSha256 of the export that was made last, in hexadecimal
 * @param exported how many referrals were in it
 * @param erased how many referrals have been erased
 * @param receipt signed proof of the erasure
 * @param keysDestroyed how many keys of the organisation ended with it
 * @param restricted how many referrals stay because their clients have had them locked
 */
public record WindDownView(
        UUID participantId,
        @Nullable String participantName,
        long version,
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
        @Nullable Long restricted) {

    /** Who follows. */
    public record Successor(String name, String contact) {}

    WindDownView named(@Nullable String name) {
        return new WindDownView(
                participantId,
                name,
                version,
                lastIssueOn,
                lastAnswerOn,
                successor,
                rehearsal,
                exportedAt,
                exportSha256,
                exported,
                erasureAskedAt,
                erasedAt,
                erased,
                receipt,
                keysDestroyed,
                restricted);
    }
}

package de.verweisnetz.referral;

import de.verweisnetz.referral.tasks.TaskKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a sender's team should look after.
 *
 * @param doneAt when somebody did, or when it settled itself; null while it is open
 */
public record TaskView(
        UUID id, TaskKind kind, ReferralInTask referral, Instant openedAt, @Nullable Instant doneAt, long version) {

    /** The referral by its reference, and where it leads; nothing of the client. */
    public record ReferralInTask(UUID id, String reference, String offer, String organization) {}
}

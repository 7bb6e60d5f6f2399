package de.verweisnetz.referral.answermode;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that opens something now.
 *
 * @param participant for which it answers
 * @param referral the only one it answers; null for all open ones of the organisation
 */
public record AnswerLink(
        UUID id, UUID participant, String participantName, @Nullable UUID referral, Instant expiresAt) {

    public boolean covers(UUID other) {
        return referral == null || referral.equals(other);
    }
}

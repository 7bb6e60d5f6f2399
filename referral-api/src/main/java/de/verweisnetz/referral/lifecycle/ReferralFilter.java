package de.verweisnetz.referral.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to.
 *
 * @param statuses any of them; empty for all
 * @param topic of level 1 or 2, or null
 * @param assignee whose they are, or null
 * @param nobodys only those that nobody in particular takes care of
 * @param unconfirmed of withdrawals only those that the centre has still to confirm
 */
public record ReferralFilter(
        List<ReferralStatus> statuses,
        @Nullable String topic,
        @Nullable String language,
        @Nullable Instant dueBefore,
        @Nullable UUID assignee,
        boolean nobodys,
        boolean unconfirmed) {

    public boolean isAboutAssignment() {
        return nobodys || assignee != null;
    }
}

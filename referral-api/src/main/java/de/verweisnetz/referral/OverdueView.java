package de.verweisnetz.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A referral that waits too long, as the coordination may see it: nothing of the client and her matter.
 *
 * @param sender name of the sending organisation
 * @param receiver name of the addressed organisation
 * @param status as the sender knows it
 * @param ageDays since it was issued
 * @param dueAt when the answer was due; null where it was never announced
 * @param reason UNANSWERED, UNCONFIRMED where it does not confirm a withdrawal, CENTRE_GONE where it takes part no more
 */
public record OverdueView(
        String reference,
        String sender,
        String receiver,
        String grade,
        String status,
        long ageDays,
        @Nullable Instant dueAt,
        String reason) {}

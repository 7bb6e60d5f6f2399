package de.verweisnetz.referral.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The changing part of a referral as one of its parties may know it.
 *
 * @param version as far as the party knows; it tells nothing that status and times do not
 */
public record ReferralState(
        ReferralStatus status,
        long version,
        Instant changedAt,
        Handover handover,
        Conclusion conclusion,
        Appointment appointment,
        Exchange exchange,
        Withdrawal withdrawal,
        @Nullable Instant dueAt) {

    static ReferralState of(Progress progress, long version) {
        return new ReferralState(
                progress.status(),
                version,
                progress.changedAt(),
                progress.handover(),
                progress.conclusion(),
                progress.appointment(),
                progress.exchange(),
                progress.withdrawal(),
                progress.dueAt());
    }
}

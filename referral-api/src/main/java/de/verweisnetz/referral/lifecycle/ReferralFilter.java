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
 * @param sender the organisation that sent them, or null
 * @param forwarded only those that another centre passed on, or only the others; null for both
 * @param reference a part of their references, or null
 * @param unconfirmed of withdrawals only those that the centre has still to confirm
 * @param toldSince only those whose result the sender has been told since then, or null
 */
public record ReferralFilter(
        List<ReferralStatus> statuses,
        @Nullable String topic,
        @Nullable String language,
        @Nullable Instant dueBefore,
        @Nullable UUID assignee,
        boolean nobodys,
        @Nullable UUID sender,
        @Nullable Boolean forwarded,
        @Nullable String reference,
        boolean unconfirmed,
        @Nullable Instant toldSince) {

    /** Everything in these states. */
    public static ReferralFilter in(List<ReferralStatus> statuses) {
        return new ReferralFilter(statuses, null, null, null, null, false, null, null, null, false, null);
    }

    /** Of withdrawals only those that the centre has still to confirm. */
    public ReferralFilter unconfirmedOnly() {
        return new ReferralFilter(
                statuses, topic, language, dueBefore, assignee, nobodys, sender, forwarded, reference, true, toldSince);
    }

    /** The same, as far as it is due by then. */
    public ReferralFilter dueBefore(Instant time) {
        return new ReferralFilter(
                statuses,
                topic,
                language,
                time,
                assignee,
                nobodys,
                sender,
                forwarded,
                reference,
                unconfirmed,
                toldSince);
    }

    /** The same, as far as the sender has been told its result since then. */
    public ReferralFilter toldSince(Instant time) {
        return new ReferralFilter(
                statuses,
                topic,
                language,
                dueBefore,
                assignee,
                nobodys,
                sender,
                forwarded,
                reference,
                unconfirmed,
                time);
    }

    public boolean isAboutAssignment() {
        return nobodys || assignee != null;
    }
}

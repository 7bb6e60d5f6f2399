package de.verweisnetz.portal.referrals;

import de.verweisnetz.portal.api.FollowUpPage;
import de.verweisnetz.portal.api.ReferralPage;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which of the sent referrals need the team: those it has a task for, and drafts.
 *
 * @param tasks how many tasks there are in all
 * @param drafts how many drafts there are in all
 */
public record Needs(List<Need> items, int tasks, int drafts) {
    private static final int SHOWN = 4;

    /** @param why key of the words that say it */
    public record Need(String referral, String reference, String offer, String why) {}

    static Needs of(FollowUpPage tasks, ReferralPage drafts) {
        return new Needs(
                Stream.concat(
                                tasks.items().stream()
                                        .map(task -> new Need(
                                                task.referral().id(),
                                                task.referral().reference(),
                                                task.referral().offer(),
                                                "task." + task.kind()))
                                        .limit(SHOWN),
                                drafts.items().stream()
                                        .map(draft -> new Need(
                                                draft.id(),
                                                draft.reference(),
                                                draft.offer().name(),
                                                "referrals.draft"))
                                        .limit(SHOWN))
                        .toList(),
                tasks.total(),
                drafts.total());
    }

    public int total() {
        return tasks + drafts;
    }
}

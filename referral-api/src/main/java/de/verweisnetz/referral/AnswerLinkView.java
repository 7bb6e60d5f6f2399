package de.verweisnetz.referral;

import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.referral.answermode.AnswerLink;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a link opens.
 *
 * @param organization for which it answers
 * @param single whether it was made for one referral
 * @param items one page of what waits
 * @param cursor of the next page, null on the last; it travels with the token, so it is no address
 */
public record AnswerLinkView(
        String organization,
        boolean single,
        Instant expiresAt,
        List<LinkedReferralView> items,
        @Nullable String cursor,
        long total,
        boolean totalCapped) {

    static AnswerLinkView of(AnswerLink link, ItemPage<ReferralView> page) {
        return new AnswerLinkView(
                link.participantName(),
                link.referral() != null,
                link.expiresAt(),
                page.items().stream().map(LinkedReferralView::of).toList(),
                page.next(),
                page.total(),
                page.totalCapped());
    }
}

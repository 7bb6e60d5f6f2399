package de.verweisnetz.portal.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A referral to be issued, or to be prepared.
 *
 * @param noticeTextVersion null for a draft
 * @param note where the node takes one
 * @param client with WARM only; null where the client enters it herself
 * @param draft null for no
 */
public record IssueReferral(
        String offerId,
        String grade,
        boolean announced,
        String language,
        List<String> topics,
        Region region,
        String urgency,
        @Nullable LocalDate deadline,
        Source source,
        @Nullable String noticeTextVersion,
        List<Consent> consents,
        @Nullable String note,
        @Nullable ContactData client,
        @Nullable Boolean draft) {}

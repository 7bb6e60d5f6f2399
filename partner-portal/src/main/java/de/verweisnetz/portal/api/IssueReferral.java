package de.verweisnetz.portal.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A referral to be issued. */
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
        String noticeTextVersion,
        List<Consent> consents) {}

package de.verweisnetz.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A referral as a mailed link shows it. */
public record LinkedReferral(
        String id,
        String reference,
        String grade,
        String status,
        @Nullable String outcome,
        String offer,
        String sender,
        String language,
        List<String> topics,
        boolean personalMatter,
        Region region,
        String urgency,
        @Nullable LocalDate deadline,
        @Nullable String note,
        Referral.@Nullable Exchange exchange,
        boolean feedback,
        @Nullable Instant dueAt,
        List<String> actions,
        @Nullable Instant undoUntil,
        long version) {

    public boolean mayDo(String action) {
        return actions.contains(action);
    }
}

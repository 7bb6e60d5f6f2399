package de.verweisnetz.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One referral as the caller may see it. */
public record Referral(
        String id,
        String reference,
        String status,
        String handover,
        @Nullable String outcome,
        @Nullable String outcomeReporter,
        @Nullable List<Result> results,
        @Nullable String declineReason,
        @Nullable String declineText,
        @Nullable Instant appointmentAt,
        @Nullable String appointmentText,
        @Nullable Boolean appointmentFits,
        @Nullable Exchange exchange,
        @Nullable Withdrawal withdrawal,
        @Nullable ClientReport clientReport,
        String grade,
        boolean announced,
        OfferName offer,
        @Nullable Named sender,
        String language,
        List<String> topics,
        @Nullable Boolean personalMatter,
        Region region,
        String urgency,
        @Nullable LocalDate deadline,
        @Nullable String note,
        @Nullable Source source,
        @Nullable Boolean feedback,
        @Nullable String forwardedFrom,
        @Nullable String forwardedTo,
        @Nullable String sameCaseAs,
        @Nullable String assignedTo,
        @Nullable Instant dueAt,
        @Nullable Instant expiresAt,
        Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Voucher voucher,
        String role,
        List<String> actions,
        @Nullable Instant undoUntil,
        int version) {
    private static final Set<String> OPEN = Set.of("ISSUED", "SEEN", "RETURNED", "ACCEPTED", "IN_COUNSELLING");

    /** What centre and sender wrote to each other: the newest of each kind. */
    public record Exchange(
            @Nullable String question,
            @Nullable String answer,
            @Nullable String reopeningNote,
            @Nullable String voidReason) {}

    /** Who took it back, and when the centre confirmed that it knows. */
    public record Withdrawal(String by, Instant at, @Nullable Instant confirmedAt) {}

    /** What the client said of herself on her page. */
    public record ClientReport(String said, Instant at) {}

    /** The offer it goes to. */
    public record OfferName(String id, String name, String organization) {}

    /** The client's code and the address of her page; only the sender sees it. */
    public record Voucher(String code, String url) {}

    public boolean mayDo(String action) {
        return actions.contains(action);
    }

    /** Whether something can still come of it, as far as the reader knows. */
    public boolean isOpen() {
        return OPEN.contains(status);
    }

    public boolean isWarm() {
        return grade.equals("WARM");
    }

    public String etag() {
        return "\"" + version + "\"";
    }

    public List<Result> achieved() {
        return results == null ? List.of() : results;
    }

    public boolean hasArrived() {
        return handover.equals("ARRIVED");
    }

    public boolean waitsForAnswer() {
        return status.equals("ISSUED") || status.equals("SEEN");
    }
}

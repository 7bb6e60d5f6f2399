package de.verweisnetz.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.verweisnetz.referral.client.Said;
import de.verweisnetz.referral.lifecycle.ContactMode;
import de.verweisnetz.referral.lifecycle.DeclineReason;
import de.verweisnetz.referral.lifecycle.Grade;
import de.verweisnetz.referral.lifecycle.Handover;
import de.verweisnetz.referral.lifecycle.Misinformation;
import de.verweisnetz.referral.lifecycle.Outcome;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Platform;
import de.verweisnetz.referral.lifecycle.ReferralStatus;
import de.verweisnetz.referral.lifecycle.Reporter;
import de.verweisnetz.referral.lifecycle.Result;
import de.verweisnetz.referral.lifecycle.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral as one of its parties may see it.
 *
 * @param clientReport for the sender: what the client says of herself
 * @param voucher for the sender, while the code can be of use
 * @param forwardedTo for the receiver: the referral it passed this one on as
 * @param sameCaseAs for the receiver: the referral that counts for the person
 * @param assignedTo for the receiver: the member who takes care of it
 * @param role how the caller stands to it
 * @param actions steps the caller can take now
 * @param undoUntil until when the caller can take back her last step
 */
public record ReferralView(
        UUID id,
        String reference,
        ReferralStatus status,
        Handover handover,
        @Nullable Outcome outcome,
        @Nullable Reporter outcomeReporter,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Result> results,
        @Nullable DeclineReason declineReason,
        @Nullable String declineText,
        @Nullable Instant appointmentAt,
        @Nullable String appointmentText,
        @Nullable Boolean appointmentFits,
        @Nullable ExchangeView exchange,
        @Nullable WithdrawalView withdrawal,
        @Nullable ClientReportView clientReport,
        Grade grade,
        boolean announced,
        OfferInReferral offer,
        NamedView sender,
        String language,
        List<String> topics,
        boolean personalMatter,
        RegionView region,
        Urgency urgency,
        @Nullable LocalDate deadline,
        @Nullable String note,
        SourceView source,
        boolean feedback,
        @Nullable UUID forwardedFrom,
        @Nullable UUID forwardedTo,
        @Nullable UUID sameCaseAs,
        @Nullable UUID assignedTo,
        @Nullable Instant dueAt,
        Instant expiresAt,
        Instant createdAt,
        Instant updatedAt,
        @Nullable VoucherView voucher,
        Party role,
        List<String> actions,
        @Nullable Instant undoUntil,
        long version) {

    /** What centre and sender wrote to each other: the newest of each kind. */
    public record ExchangeView(
            @Nullable String question,
            @Nullable String answer,
            @Nullable String reopeningNote,
            @Nullable String voidReason) {}

    /** Who took it back, and when the centre confirmed that it knows. */
    public record WithdrawalView(Party by, Instant at, @Nullable Instant confirmedAt) {}

    /** What the client said last on her page; its reporter is always CLIENT_SELF. */
    public record ClientReportView(Said said, Reporter reporter, Instant at) {}

    /** The offer by its name and organisation. */
    public record OfferInReferral(UUID id, String name, String organization) {}

    /** An organisation by its name. */
    public record NamedView(UUID id, String name) {}

    /** Exactly one of the four is there. */
    public record RegionView(
            @Nullable String postcode, @Nullable String kreis, @Nullable Boolean abroad, @Nullable Boolean unknown) {}

    /** Where the question came up. */
    public record SourceView(
            Platform platform,
            ContactMode contactMode,
            @Nullable String campaign,
            @Nullable Misinformation misinformation) {}

    /** What the client is given. */
    public record VoucherView(String code, String url) {}
}

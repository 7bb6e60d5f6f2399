package de.verweisnetz.referral;

import de.verweisnetz.referral.clientdata.ClientData;
import de.verweisnetz.referral.consent.GivenConsent;
import de.verweisnetz.referral.lifecycle.ContactMode;
import de.verweisnetz.referral.lifecycle.Grade;
import de.verweisnetz.referral.lifecycle.Misinformation;
import de.verweisnetz.referral.lifecycle.Platform;
import de.verweisnetz.referral.lifecycle.Region;
import de.verweisnetz.referral.lifecycle.RegionKind;
import de.verweisnetz.referral.lifecycle.Urgency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral as the sender wants it. Only codes: nothing in here tells who the client is, but what she gave to be sealed.
 *
 * @param announced null for the offer's own default
 * @param urgency null for NORMAL
 * @param deadline with DEADLINE only
 * @param noticeTextVersion version of the notice (GDPR art. 13) the client was given; needed unless it is a draft
 * @param draft whether it is only prepared; null for no
 * @param client with WARM only; null where the client enters it herself
 */
public record IssueReferralRequest(
        @NotNull UUID offerId,
        @NotNull Grade grade,
        @Nullable Boolean announced,
        @NotNull @Pattern(regexp = "[a-z]{2,3}") String language,
        @NotNull @Size(min = 1, max = 5) List<@NotNull @Pattern(regexp = "[A-Z]{3}(\\.[A-Z]+)?") String> topics,
        @NotNull @Valid RegionRequest region,
        @Nullable Urgency urgency,
        @Nullable LocalDate deadline,
        @NotNull @Valid SourceRequest source,
        @Size(min = 1, max = 20) @Nullable String noticeTextVersion,
        @Size(max = 4) @Nullable List<@NotNull @Valid GivenConsent> consents,
        @Size(min = 1, max = 500) @Nullable String note,
        @Nullable Boolean draft,
        @Valid @Nullable ClientData client) {

    /** Exactly one of the four is given. */
    public record RegionRequest(
            @Pattern(regexp = "[0-9]{5}") @Nullable String postcode,
            @Pattern(regexp = "[0-9]{5}") @Nullable String kreis,
            @Nullable Boolean abroad,
            @Nullable Boolean unknown) {

        /** All that are given. */
        List<Region> given() {
            var given = new ArrayList<Region>();
            if (postcode != null) {
                given.add(new Region(RegionKind.POSTCODE, postcode));
            }
            if (kreis != null) {
                given.add(new Region(RegionKind.KREIS, kreis));
            }
            if (Boolean.TRUE.equals(abroad)) {
                given.add(new Region(RegionKind.ABROAD, null));
            }
            if (Boolean.TRUE.equals(unknown)) {
                given.add(new Region(RegionKind.UNKNOWN, null));
            }
            return given;
        }
    }

    /** Where the question came up. */
    public record SourceRequest(
            @NotNull Platform platform,
            @NotNull ContactMode contactMode,
            @Pattern(regexp = "[A-Z0-9_-]{1,40}") @Nullable String campaign,
            @Nullable Misinformation misinformation) {}

    boolean isDraft() {
        return Boolean.TRUE.equals(draft);
    }

    Urgency howUrgent() {
        return urgency == null ? Urgency.NORMAL : urgency;
    }

    List<GivenConsent> givenConsents() {
        return consents == null ? List.of() : consents;
    }
}

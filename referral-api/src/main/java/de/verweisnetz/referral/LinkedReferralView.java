package de.verweisnetz.referral;

import de.verweisnetz.referral.ReferralView.ExchangeView;
import de.verweisnetz.referral.ReferralView.RegionView;
import de.verweisnetz.referral.lifecycle.Grade;
import de.verweisnetz.referral.lifecycle.Outcome;
import de.verweisnetz.referral.lifecycle.ReferralStatus;
import de.verweisnetz.referral.lifecycle.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A referral as a link shows it: what the organisation needs to answer, no more.
 *
 * @param actions of {@link StandInAnswer.Kind}, as the API spells steps
 */
public record LinkedReferralView(
        UUID id,
        String reference,
        Grade grade,
        ReferralStatus status,
        @Nullable Outcome outcome,
        String offer,
        String sender,
        String language,
        List<String> topics,
        boolean personalMatter,
        RegionView region,
        Urgency urgency,
        @Nullable LocalDate deadline,
        @Nullable String note,
        @Nullable ExchangeView exchange,
        boolean feedback,
        @Nullable Instant dueAt,
        List<String> actions,
        @Nullable Instant undoUntil,
        long version) {
    private static final Set<String> BY_LINK = Stream.of(StandInAnswer.Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .collect(Collectors.toUnmodifiableSet());

    static LinkedReferralView of(ReferralView referral) {
        return new LinkedReferralView(
                referral.id(),
                referral.reference(),
                referral.grade(),
                referral.status(),
                referral.outcome(),
                referral.offer().name(),
                referral.sender().name(),
                referral.language(),
                referral.topics(),
                referral.personalMatter(),
                referral.region(),
                referral.urgency(),
                referral.deadline(),
                referral.note(),
                referral.exchange(),
                referral.feedback(),
                referral.dueAt(),
                referral.actions().stream().filter(BY_LINK::contains).toList(),
                referral.undoUntil(),
                referral.version());
    }
}

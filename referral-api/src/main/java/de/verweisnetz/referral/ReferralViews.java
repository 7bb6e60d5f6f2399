package de.verweisnetz.referral;

import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.OfferName;
import de.verweisnetz.directory.Offers;
import de.verweisnetz.identity.Participants;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.referral.ReferralView.ClientReportView;
import de.verweisnetz.referral.ReferralView.ExchangeView;
import de.verweisnetz.referral.ReferralView.NamedView;
import de.verweisnetz.referral.ReferralView.OfferInReferral;
import de.verweisnetz.referral.ReferralView.RegionView;
import de.verweisnetz.referral.ReferralView.SourceView;
import de.verweisnetz.referral.ReferralView.VoucherView;
import de.verweisnetz.referral.ReferralView.WithdrawalView;
import de.verweisnetz.referral.client.OwnReport;
import de.verweisnetz.referral.client.OwnReportRepository;
import de.verweisnetz.referral.lifecycle.Exchange;
import de.verweisnetz.referral.lifecycle.Origin;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralRepository;
import de.verweisnetz.referral.lifecycle.ReferralState;
import de.verweisnetz.referral.lifecycle.ReferralStatus;
import de.verweisnetz.referral.lifecycle.ReferralStep;
import de.verweisnetz.referral.lifecycle.Region;
import de.verweisnetz.referral.lifecycle.RegionKind;
import de.verweisnetz.referral.lifecycle.Reporter;
import de.verweisnetz.referral.lifecycle.Withdrawal;
import de.verweisnetz.referral.voucher.Vouchers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows referrals to one of their parties, with the names that belong to them. */
@ApplicationScoped
class ReferralViews {
    @Inject
    private Offers offers;

    @Inject
    private Participants participants;

    @Inject
    private OwnReportRepository reports;

    @Inject
    private Vouchers vouchers;

    @Inject
    private BusinessClock clock;

    @Inject
    private ReferralRepository repository;

    private record Names(
            Map<OfferId, OfferName> offers,
            Map<UUID, String> participants,
            Map<UUID, UUID> continuations,
            Set<UUID> counted,
            Map<UUID, OwnReport> reports) {}

    ReferralView of(Referral referral, Party role) {
        return of(List.of(referral), role).get(0);
    }

    /** All of a page with one look-up for each kind of name. */
    List<ReferralView> of(List<Referral> referrals, Party role) {
        var now = clock.now();
        var names = new Names(
                offers.names(referrals.stream()
                        .map(r -> new OfferId(r.parties().offer()))
                        .collect(Collectors.toSet())),
                participants.names(
                        referrals.stream().map(r -> r.parties().senderOrg()).collect(Collectors.toSet())),
                role == Party.RECEIVER ? continuations(referrals, now) : Map.of(),
                role == Party.RECEIVER ? counted(referrals) : Set.of(),
                role == Party.SENDER
                        ? reports.newest(referrals.stream().map(Referral::id).toList())
                        : Map.of());
        return referrals.stream().map(r -> view(r, role, names, now)).toList();
    }

    private ReferralView view(Referral referral, Party role, Names names, Instant now) {
        var state = referral.course().stateFor(role, now);
        var conclusion = state.conclusion();
        var matter = referral.matter();
        var times = referral.times();
        return new ReferralView(
                referral.id(),
                referral.voucher().reference(),
                state.status(),
                state.handover(),
                conclusion.outcome(),
                conclusion.reporter(),
                conclusion.results(),
                conclusion.declineReason(),
                conclusion.declineText(),
                state.appointment().at(),
                state.appointment().text(),
                state.appointment().fits(),
                exchange(state.exchange()),
                withdrawal(state.withdrawal()),
                report(names.reports().get(referral.id())),
                referral.grade(),
                referral.agreement().isAnnounced(),
                offer(referral, names),
                sender(referral, names),
                matter.language(),
                matter.topics(),
                matter.isPersonal(),
                region(matter.region()),
                matter.urgency(),
                matter.deadline(),
                matter.note(),
                source(referral.origin()),
                referral.agreement().hasFeedback(),
                referral.links().forwardedFrom(),
                names.continuations().get(referral.id()),
                sameCase(referral, state, names),
                role == Party.RECEIVER ? referral.assignee() : null,
                state.dueAt(),
                times.expiresAt(),
                times.createdAt(),
                state.changedAt(),
                voucher(referral, state, role, now),
                role,
                actions(referral, role, now),
                referral.course().undoableUntil(role, now).orElse(null),
                state.version());
    }

    private Map<UUID, UUID> continuations(List<Referral> referrals, Instant now) {
        return repository.continuations(referrals.stream()
                .filter(r -> r.course().stateFor(Party.RECEIVER, now).status() == ReferralStatus.FORWARDED)
                .map(Referral::id)
                .toList());
    }

    private static OfferInReferral offer(Referral referral, Names names) {
        var id = referral.parties().offer();
        var name = names.offers().get(new OfferId(id));
        return name == null
                ? new OfferInReferral(id, "", "")
                : new OfferInReferral(id, name.name(), name.organizationName());
    }

    private static NamedView sender(Referral referral, Names names) {
        var id = referral.parties().senderOrg();
        return new NamedView(id, names.participants().getOrDefault(id, ""));
    }

    /**
     * For the sender, as long as the client can use it as far as the sender knows; and for a centre where she presented
     * another one's code, to be given to her: it opens her page.
     */
    private @Nullable VoucherView voucher(Referral referral, ReferralState state, Party role, Instant now) {
        boolean usable = ReferralStep.REDEMPTION.isOpenFrom(state.status())
                && !referral.times().hasExpired(now);
        if (role == Party.SENDER ? !usable : !referral.links().isPresented()) {
            return null;
        }
        return vouchers.open(referral.id(), referral.voucher())
                .map(copy -> new VoucherView(copy.code(), copy.url()))
                .orElse(null);
    }

    /** The referrals that count instead of others, as far as they can still be read. */
    private Set<UUID> counted(List<Referral> referrals) {
        return repository.readable(referrals.stream()
                .map(r -> r.course().sameCaseAs())
                .filter(Objects::nonNull)
                .toList());
    }

    /** Not where she went on at another centre: which one is hers to tell. */
    private static @Nullable UUID sameCase(Referral referral, ReferralState state, Names names) {
        var counted = referral.course().sameCaseAs();
        boolean elsewhere = state.status() == ReferralStatus.FORWARDED;
        return counted != null && !elsewhere && names.counted().contains(counted) ? counted : null;
    }

    private static @Nullable ExchangeView exchange(Exchange exchange) {
        var view = new ExchangeView(
                exchange.question(), exchange.answer(), exchange.reopeningNote(), exchange.voidReason());
        return view.equals(new ExchangeView(null, null, null, null)) ? null : view;
    }

    private static @Nullable WithdrawalView withdrawal(Withdrawal withdrawal) {
        var by = withdrawal.by();
        var at = withdrawal.at();
        return by == null || at == null ? null : new WithdrawalView(by, at, withdrawal.confirmedAt());
    }

    private static @Nullable ClientReportView report(@Nullable OwnReport report) {
        return report == null ? null : new ClientReportView(report.said(), Reporter.CLIENT_SELF, report.at());
    }

    private static List<String> actions(Referral referral, Party role, Instant now) {
        return referral.stepsOpenTo(role, now).stream().map(ReferralStep::label).toList();
    }

    private static RegionView region(Region region) {
        var kind = region.kind();
        return new RegionView(
                kind == RegionKind.POSTCODE ? region.code() : null,
                kind == RegionKind.KREIS ? region.code() : null,
                kind == RegionKind.ABROAD ? true : null,
                kind == RegionKind.UNKNOWN ? true : null);
    }

    private static SourceView source(Origin origin) {
        return new SourceView(origin.platform(), origin.contactMode(), origin.campaign(), origin.misinformation());
    }
}

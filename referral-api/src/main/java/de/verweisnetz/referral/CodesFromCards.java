package de.verweisnetz.referral;

import de.verweisnetz.directory.ReferableOffer;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.event.EventRepository;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.privacy.WindDowns;
import de.verweisnetz.referral.ClientPageRepository.ClientRow;
import de.verweisnetz.referral.consent.ConsentChannel;
import de.verweisnetz.referral.consent.ConsentRules;
import de.verweisnetz.referral.consent.ConsentScope;
import de.verweisnetz.referral.consent.ConsentText;
import de.verweisnetz.referral.consent.ConsentTexts;
import de.verweisnetz.referral.consent.GivenNotice;
import de.verweisnetz.referral.consent.Ledger;
import de.verweisnetz.referral.consent.TextVariant;
import de.verweisnetz.referral.lifecycle.Grade;
import de.verweisnetz.referral.lifecycle.Matter;
import de.verweisnetz.referral.lifecycle.Move;
import de.verweisnetz.referral.lifecycle.Origin;
import de.verweisnetz.referral.lifecycle.Parties;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import de.verweisnetz.referral.lifecycle.ReferralRepository;
import de.verweisnetz.referral.lifecycle.Region;
import de.verweisnetz.referral.lifecycle.RegionKind;
import de.verweisnetz.referral.lifecycle.Terms;
import de.verweisnetz.referral.lifecycle.Urgency;
import de.verweisnetz.referral.signpost.CodeRule;
import de.verweisnetz.referral.signpost.Signpost;
import de.verweisnetz.referral.signpost.SignpostRepository;
import de.verweisnetz.referral.voucher.CodeProblem;
import de.verweisnetz.referral.voucher.Vouchers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the unannounced referral behind a code that somebody takes from a card; its sender is who made the card. */
@ApplicationScoped
class CodesFromCards {
    private static final Region UNKNOWN = new Region(RegionKind.UNKNOWN, null);

    @Inject
    private SignpostRepository cards;

    @Inject
    private CodeRule rule;

    @Inject
    private ConsentTexts texts;

    @Inject
    private ConsentRules rules;

    @Inject
    private Wordings wordings;

    @Inject
    private Ledger ledger;

    @Inject
    private ClientPageRepository pages;

    @Inject
    private ReferralRepository referrals;

    @Inject
    private Vouchers vouchers;

    @Inject
    private WindDowns windDowns;

    @Inject
    private EventRepository events;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.card.code-validity")
    private Period validity;

    /** What somebody is told before she takes a code; nothing where there is none to take. */
    Optional<ConsentText> notice(Signpost card, ReferableOffer offer, String language) {
        var notice = texts.newest(language, ConsentTexts.NOTICE, wording(offer)).get(0);
        return Optional.of(notice).filter(text -> text.usable() && givesCodes(card, offer));
    }

    /** A project that has ended issues nothing any more, not even to readers of its old cards. */
    private boolean givesCodes(Signpost card, ReferableOffer offer) {
        return rule.allows(offer, clock.today())
                && windDowns.issues(card.senderOrg())
                && offer.managedBy().filter(windDowns::answers).isPresent();
    }

    Instant expiresAt(Instant taken) {
        return BusinessClock.after(taken, validity);
    }

    TakenCodeView take(Signpost card, ReferableOffer offer, TakeCodeRequest request, UUID once) {
        if (!givesCodes(card, offer)) {
            throw ProblemException.of(CodeProblem.CARD_GIVES_NO_CODE);
        }
        rules.checkNotice(request.noticeTextVersion(), request.language(), wording(offer));
        var token = vouchers.tokenOf(card.id(), once.toString());
        var fingerprint = vouchers.fingerprintOfPage(token);
        cards.enter(card.id(), fingerprint);
        var row = pages.byPage(fingerprint, clock.now()).orElseGet(() -> {
            issue(card, offer, request, token);
            return pages.byPage(fingerprint, clock.now()).orElseThrow();
        });
        return view(row, token);
    }

    private void issue(Signpost card, ReferableOffer offer, TakeCodeRequest request, String token) {
        var now = clock.now();
        var id = Ids.next();
        var referral = new Referral(
                id,
                Grade.CODE,
                parties(card, offer),
                new Matter(request.language(), List.of(), UNKNOWN, Urgency.NORMAL, null, null),
                Origin.ofCard(card.id(), card.campaign()),
                vouchers.draw(id, token, referrals::isTaken),
                now,
                expiresAt(now));
        var terms = new Terms(List.of(), false, false, request.noticeTextVersion(), null, expiresAt(now));
        var issued = referral.issue(Move.open(Party.SENDER, now), terms);
        referrals.add(referral);
        ledger.recordNotice(notice(referral, offer, request), ConsentEntries.between(referral, null));
        events.append(issued);
        cards.countTaken(clock.today().withDayOfMonth(1));
        audit.recordByLink(AuditAction.CREATE, "referral", id);
    }

    private GivenNotice notice(Referral referral, ReferableOffer offer, TakeCodeRequest request) {
        var version = request.noticeTextVersion();
        var language = texts.noticeLanguage(version, request.language());
        return new GivenNotice(referral.id(), version, language, wording(offer), ConsentChannel.CLIENT_PAGE);
    }

    private TextVariant wording(ReferableOffer offer) {
        return wordings.of(offer.id().value(), ConsentScope.CARD);
    }

    private static Parties parties(Signpost card, ReferableOffer offer) {
        return new Parties(
                card.senderOrg(),
                card.senderTeam(),
                null,
                offer.managedBy().orElseThrow(),
                offer.id().value(),
                offer.organizationId());
    }

    private TakenCodeView view(ClientRow row, String token) {
        var sealed = row.codeSealed();
        if (sealed == null) {
            throw ProblemException.of(ReferralProblem.CODE_USED);
        }
        return new TakenCodeView(
                vouchers.openCode(row.id(), sealed), row.reference(), vouchers.pageUrl(token), row.expiresAt());
    }
}

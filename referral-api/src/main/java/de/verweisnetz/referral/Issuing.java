package de.verweisnetz.referral;

import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.Offers;
import de.verweisnetz.directory.ReferableOffer;
import de.verweisnetz.identity.Caller;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.event.DomainEvent;
import de.verweisnetz.privacy.WindDowns;
import de.verweisnetz.referral.answermode.AnswerModeRepository;
import de.verweisnetz.referral.consent.ConsentPurpose;
import de.verweisnetz.referral.consent.TextVariant;
import de.verweisnetz.referral.deadlines.AnswerTimes;
import de.verweisnetz.referral.deadlines.Deadlines;
import de.verweisnetz.referral.freetext.FreeTextKind;
import de.verweisnetz.referral.freetext.FreeTexts;
import de.verweisnetz.referral.lifecycle.Grade;
import de.verweisnetz.referral.lifecycle.Matter;
import de.verweisnetz.referral.lifecycle.Move;
import de.verweisnetz.referral.lifecycle.Origin;
import de.verweisnetz.referral.lifecycle.Parties;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralRepository;
import de.verweisnetz.referral.lifecycle.Terms;
import de.verweisnetz.referral.voucher.Vouchers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;

/** Makes a referral out of a request: rules, code, deadlines and the records of consent. */
@ApplicationScoped
class Issuing {
    @Inject
    private Offers offers;

    @Inject
    private IssuingRules rules;

    @Inject
    private ConsentEntries consents;

    @Inject
    private FreeTexts texts;

    @Inject
    private Deadlines deadlines;

    @Inject
    private AnswerTimes answerTimes;

    @Inject
    private Vouchers vouchers;

    @Inject
    private ReferralRepository repository;

    @Inject
    private WindDowns windDowns;

    @Inject
    private AnswerModeRepository modes;

    @Inject
    private BusinessClock clock;

    /** A referral that has just been issued, and what the log says of it. */
    record Issued(Referral referral, DomainEvent event) {}

    /** Prepares one that waits for the client to agree. */
    Referral draft(Caller caller, IssueReferralRequest request, Move move) {
        var draft = prepare(caller, request, offer(request.offerId()), move);
        repository.add(draft);
        return draft;
    }

    /** Issues one at once. */
    Issued issue(Caller caller, IssueReferralRequest request, Move move) {
        var offer = offer(request.offerId());
        var referral = prepare(caller, request, offer, move);
        var issuance = new Issuance(
                request.grade(),
                request.announced(),
                request.howUrgent(),
                request.language(),
                Objects.requireNonNull(request.noticeTextVersion()),
                request.givenConsents());
        return add(caller, referral, offer, issuance, move);
    }

    /** The client agreed to what was prepared. */
    DomainEvent issueDraft(Caller caller, Referral draft, IssuanceRequest request, Move move) {
        var matter = draft.matter();
        rules.checkUrgency(matter, clock.today());
        WarmRules.checkClient(draft.grade(), request.client());
        var issuance = new Issuance(
                draft.grade(),
                request.announced(),
                matter.urgency(),
                matter.language(),
                request.noticeTextVersion(),
                request.givenConsents());
        var checked = check(draft, offer(draft.parties().offer()), issuance, move);
        var event = draft.issue(move, terms(draft, checked, move));
        consents.startAnew(draft);
        consents.enter(draft, checked.issuance(), checked.wording(), caller.member());
        return event;
    }

    /** The same matter for another centre, sent by the one that passes it on. */
    Issued continueAt(Caller caller, Referral former, ForwardingRequest request, Move move) {
        var offer = offer(request.offerId());
        var matter = former.matter().copy();
        // Contact data stay behind: what the client wants another centre to have she gives anew.
        var next = referral(caller, Grade.CODE, offer, matter, former.origin().copy(), move)
                .continuing(former.id());
        var issuance = new Issuance(
                Grade.CODE,
                request.announced(),
                matter.urgency(),
                matter.language(),
                request.noticeTextVersion(),
                request.givenConsents());
        return add(caller, next, offer, issuance, move);
    }

    /** The same matter at the centre where the client presented another one's code, sent by who had sent her there. */
    Referral presentedAt(Caller caller, Referral former, ReferableOffer offer, RedemptionElsewhereRequest request) {
        var id = Ids.next();
        var now = clock.now();
        var matter = former.matter().copy();
        var issuance = request.issuance(matter.language());
        var next = new Referral(
                        id,
                        Grade.CODE,
                        former.parties()
                                .elsewhere(caller.participant(), offer.id().value(), offer.organizationId()),
                        matter,
                        former.origin().copy(),
                        vouchers.draw(id, repository::isTaken),
                        now,
                        deadlines.expiresAt(now))
                .presentedAfter(former.id());
        consents.checkOnSite(next, issuance);
        next.issue(
                Move.open(Party.SENDER, now),
                new Terms(
                        rules.travelling(matter.topics(), issuance),
                        false,
                        issuance.hasConsent(ConsentPurpose.FEEDBACK),
                        issuance.noticeTextVersion(),
                        null,
                        deadlines.expiresAt(now)));
        return next;
    }

    /** Stores it with what she was told and agreed to on site. */
    void addPresented(Caller caller, Referral next, RedemptionElsewhereRequest request) {
        repository.add(next);
        consents.enterOnSite(next, request.issuance(next.matter().language()), caller.member());
    }

    private Referral prepare(Caller caller, IssueReferralRequest request, ReferableOffer offer, Move move) {
        rules.checkDraft(request, offer, clock.today());
        texts.check(FreeTextKind.NOTE, "/note", request.note());
        var matter = new Matter(
                request.language(),
                request.topics().stream().distinct().toList(),
                request.region().given().get(0),
                request.howUrgent(),
                request.deadline(),
                request.note());
        return referral(caller, request.grade(), offer, matter, origin(request.source()), move);
    }

    private Referral referral(
            Caller caller, Grade grade, ReferableOffer offer, Matter matter, Origin origin, Move move) {
        var id = Ids.next();
        return new Referral(
                id,
                grade,
                parties(caller, offer),
                matter,
                origin,
                vouchers.draw(id, repository::isTaken),
                move.at(),
                deadlines.draftForgottenAt(move.at()));
    }

    private Issued add(Caller caller, Referral referral, ReferableOffer offer, Issuance issuance, Move move) {
        var checked = check(referral, offer, issuance, move);
        var event = referral.issue(move, terms(referral, checked, move));
        repository.add(referral);
        consents.enter(referral, checked.issuance(), checked.wording(), caller.member());
        return new Issued(referral, event);
    }

    /** What was read to find that it may be issued: it is not read twice. */
    private record Checked(Issuance issuance, ReferableOffer offer, TextVariant wording, boolean announced) {}

    private Checked check(Referral referral, ReferableOffer offer, Issuance wanted, Move move) {
        windDowns.requireIssuing(referral.parties().senderOrg());
        windDowns.requireAnswering(referral.parties().receiverOrg());
        var mode = modes.mode(referral.parties().receiverOrg());
        var issuance = mode.takesAnnounced() ? wanted : wanted.unannounced();
        var wording = consents.check(referral, issuance);
        boolean announced = rules.checkIssuance(issuance, offer, clock.today());
        answerTimes.refuseUnlessReachable(referral.matter(), move.at(), offer);
        return new Checked(issuance, offer, wording, announced);
    }

    private Terms terms(Referral referral, Checked checked, Move move) {
        var issuance = checked.issuance();
        return new Terms(
                rules.travelling(referral.matter().topics(), issuance),
                checked.announced(),
                issuance.hasConsent(ConsentPurpose.FEEDBACK),
                issuance.noticeTextVersion(),
                checked.announced() ? answerTimes.dueAt(referral.matter(), move.releasedAt(), checked.offer()) : null,
                deadlines.expiresAt(move.at()));
    }

    private ReferableOffer offer(UUID id) {
        return IssuingRules.known(offers.forReferral(new OfferId(id)));
    }

    private static Parties parties(Caller caller, ReferableOffer offer) {
        return new Parties(
                caller.participant(),
                caller.team(),
                caller.member(),
                offer.managedBy().orElseThrow(),
                offer.id().value(),
                offer.organizationId());
    }

    private static Origin origin(IssueReferralRequest.SourceRequest source) {
        return new Origin(source.platform(), source.contactMode(), source.campaign(), source.misinformation());
    }
}

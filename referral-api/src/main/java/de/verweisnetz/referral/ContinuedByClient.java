package de.verweisnetz.referral;

import de.verweisnetz.directory.ReferableOffer;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.event.EventRepository;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.privacy.WindDowns;
import de.verweisnetz.referral.answermode.AnswerModeRepository;
import de.verweisnetz.referral.consent.AskedAs;
import de.verweisnetz.referral.consent.ConsentChannel;
import de.verweisnetz.referral.consent.ConsentRules;
import de.verweisnetz.referral.consent.ConsentScope;
import de.verweisnetz.referral.consent.ConsentTexts;
import de.verweisnetz.referral.consent.GivenNotice;
import de.verweisnetz.referral.consent.Ledger;
import de.verweisnetz.referral.deadlines.AnswerTimes;
import de.verweisnetz.referral.deadlines.Deadlines;
import de.verweisnetz.referral.lifecycle.Grade;
import de.verweisnetz.referral.lifecycle.Move;
import de.verweisnetz.referral.lifecycle.Parties;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralRepository;
import de.verweisnetz.referral.lifecycle.ReferralStep;
import de.verweisnetz.referral.lifecycle.Terms;
import de.verweisnetz.referral.voucher.Vouchers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Makes the linked referral with which a client goes on by herself; its sender is the one she came from.
 *
 * <p>What a centre declined is passed on, announced as the other offer wants it. What nobody ended is too old for that:
 * the new code is unannounced, and counts when she shows it.
 */
@ApplicationScoped
class ContinuedByClient {
    @Inject
    private ClientReferrals clients;

    @Inject
    private ReferralRepository referrals;

    @Inject
    private IssuingRules rules;

    @Inject
    private ConsentRules consentRules;

    @Inject
    private ConsentTexts texts;

    @Inject
    private Wordings wordings;

    @Inject
    private Ledger ledger;

    @Inject
    private Deadlines deadlines;

    @Inject
    private AnswerTimes answerTimes;

    @Inject
    private AnswerModeRepository modes;

    @Inject
    private WindDowns windDowns;

    @Inject
    private Vouchers vouchers;

    @Inject
    private EventRepository events;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    void begin(Referral former, ReferableOffer offer, ClientChoiceRequest request, String token) {
        var wording = wordings.of(offer.id().value(), ConsentScope.CODE);
        consentRules.checkNotice(request.noticeTextVersion(), request.language(), wording);
        consentRules.check("", request.forward(), wording);
        windDowns.requireIssuing(former.parties().senderOrg());
        var now = clock.now();
        boolean passedOn = isOpen(former, ReferralStep.FORWARDING, now);
        var next = draft(former, offer, token, now);
        var issued = next.issue(
                Move.open(Party.SENDER, now), terms(next, offer, request, passedOn && canBeTold(next, offer), now));
        end(former, next, passedOn, now);
        referrals.add(next);
        // From here on the transaction is hers for the new referral, and no longer for the former one.
        clients.open(token);
        var between = ConsentEntries.between(next, null);
        var version = request.noticeTextVersion();
        var language = texts.noticeLanguage(version, request.language());
        ledger.recordNotice(
                new GivenNotice(next.id(), version, language, wording, ConsentChannel.CLIENT_PAGE), between);
        ledger.record(next.id(), request.forward(), between, AskedAs.CLIENT, wording);
        events.append(issued);
        audit.recordByLink(AuditAction.CREATE, "referral", next.id());
    }

    private Referral draft(Referral former, ReferableOffer offer, String token, Instant now) {
        var id = Ids.next();
        var sender = former.parties();
        var parties = new Parties(
                sender.senderOrg(),
                sender.senderTeam(),
                null,
                offer.managedBy().orElseThrow(),
                offer.id().value(),
                offer.organizationId());
        // Protected topics were agreed for the former centre only.
        var matter = former.matter().carriedOn(rules.ordinary(former.matter().topics()), clock.today());
        return new Referral(
                        id,
                        Grade.CODE,
                        parties,
                        matter,
                        former.origin().copy(),
                        vouchers.draw(id, token, referrals::isTaken),
                        now,
                        deadlines.draftForgottenAt(now))
                .continuing(former.id());
    }

    /** Not where nobody would read it before she comes. */
    private boolean canBeTold(Referral next, ReferableOffer offer) {
        return offer.announcedByDefault()
                && modes.mode(next.parties().receiverOrg()).takesAnnounced();
    }

    private Terms terms(
            Referral next, ReferableOffer offer, ClientChoiceRequest request, boolean announced, Instant now) {
        return new Terms(
                next.matter().topics(),
                announced,
                false,
                request.noticeTextVersion(),
                announced ? answerTimes.dueAt(next.matter(), now, offer) : null,
                deadlines.expiresAt(now));
    }

    /** What is declined is passed on; what still looks open is taken back, for she goes elsewhere. */
    private void end(Referral former, Referral next, boolean passedOn, Instant now) {
        var move = Move.open(Party.CLIENT, now);
        if (passedOn) {
            events.append(former.forward(move, next.id()));
        } else if (isOpen(former, ReferralStep.WITHDRAWAL, now)) {
            events.append(former.withdraw(move));
        }
        referrals.store();
    }

    /** What has come to its end by itself the node ends: it stays UNKNOWN. */
    private static boolean isOpen(Referral former, ReferralStep step, Instant now) {
        return !former.times().hasExpired(now)
                && former.stepsOpenTo(Party.CLIENT, now).contains(step);
    }
}

package de.verweisnetz.referral;

import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.Offers;
import de.verweisnetz.directory.ReferableOffer;
import de.verweisnetz.identity.Caller;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.referral.consent.Consent;
import de.verweisnetz.referral.consent.ConsentPurpose;
import de.verweisnetz.referral.deadlines.Deadlines;
import de.verweisnetz.referral.lifecycle.Origin;
import de.verweisnetz.referral.lifecycle.Parties;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralRepository;
import de.verweisnetz.referral.lifecycle.Terms;
import de.verweisnetz.referral.voucher.Vouchers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Makes a referral out of a request: rules, code, deadlines and the records of consent. */
@ApplicationScoped
class Issuing {
    @Inject
    private Offers offers;

    @Inject
    private IssuingRules rules;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Vouchers vouchers;

    @Inject
    private ReferralRepository repository;

    @Inject
    private BusinessClock clock;

    Referral issue(Caller caller, IssueReferralRequest request) {
        var now = clock.now();
        var offer = IssuingRules.known(offers.forReferral(new OfferId(request.offerId())));
        boolean announced = rules.check(request, offer, clock.today());
        var id = Ids.next();
        var parties = parties(caller, offer);
        var referral = new Referral(
                id,
                parties,
                rules.matter(request),
                origin(request.source()),
                terms(request, offer, announced, now),
                vouchers.draw(id, repository::isTaken));
        repository.add(
                referral,
                request.givenConsents().stream()
                        .map(given -> new Consent(id, given, between(parties), now))
                        .toList());
        return referral;
    }

    private Terms terms(IssueReferralRequest request, ReferableOffer offer, boolean announced, Instant now) {
        var released = deadlines.releasedAt(now);
        return new Terms(
                announced,
                request.hasConsent(ConsentPurpose.FEEDBACK),
                request.noticeTextVersion(),
                now,
                released,
                announced ? deadlines.dueAt(released, offer.answerTimeWorkingDays(), offer.land()) : null,
                deadlines.expiresAt(now));
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

    private static Consent.Between between(Parties parties) {
        return new Consent.Between(
                parties.senderOrg(),
                parties.senderTeam(),
                parties.senderMember(),
                parties.receiverOrg(),
                parties.organization());
    }
}

package de.verweisnetz.referral;

import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.Offers;
import de.verweisnetz.directory.ReferableOffer;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.referral.consent.ConsentPurpose;
import de.verweisnetz.referral.lifecycle.ClientReferralRepository;
import de.verweisnetz.referral.lifecycle.Move;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import de.verweisnetz.referral.voucher.CodeReader;
import de.verweisnetz.referral.voucher.PresentedCode;
import de.verweisnetz.referral.voucher.Vouchers;
import de.verweisnetz.referral.voucher.WrongCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Clients who present a whole code at another centre than it was made for.
 *
 * <p>With her consent she goes on there by a linked referral. Whoever has the whole code has it from her, so the centre
 * may know of it; the centre it was addressed to learns that she is elsewhere, and not where.
 */
@ApplicationScoped
@Transactional
@Requires(Permission.REFERRAL_ANSWER)
public class CodesOfOthers {
    @Inject
    private ReferralChanges changes;

    @Inject
    private Issuing issuing;

    @Inject
    private ClientReferralRepository clients;

    @Inject
    private Offers offers;

    @Inject
    private Reporting reports;

    @Inject
    private CodeReader reader;

    @Inject
    private Vouchers vouchers;

    @Inject
    private WrongCodes wrongCodes;

    @Inject
    private CurrentCaller current;

    @Inject
    private BusinessClock clock;

    /** She goes on here; answers with the linked referral and the new code and page that belong to it. */
    public ReferralView take(IdempotencyKey key, RedemptionElsewhereRequest request) {
        var code = reader.read(request.code())
                .orElseThrow(() ->
                        ProblemException.of(ReferralProblem.CODE_MISTYPED, FieldError.at("/code", "code-mistyped")));
        wrongCodes.refuseWhoHasToWait(current.get().participant());
        requireForward(request);
        var offer = own(request);
        return changes.once(key, Box.RECEIVED, () -> {
            var former = find(code).orElseThrow(() -> {
                wrongCodes.count(current.get().participant(), code);
                return ProblemException.of(ReferralProblem.CODE_UNKNOWN);
            });
            requireUsable(former);
            return goOn(former, offer, request).id();
        });
    }

    /** A right code is no wrong one: says that it is another centre's, and in which language to ask her. */
    void refuseIfOthers(PresentedCode code) {
        find(code).ifPresent(referral -> {
            requireUsable(referral);
            throw ProblemException.of(ReferralProblem.CODE_OF_ANOTHER_CENTRE)
                    .with("language", referral.matter().language());
        });
    }

    private void requireUsable(Referral referral) {
        referral.agreement().restriction().refuse();
        referral.requireRedeemable(clock.now());
    }

    private Referral goOn(Referral former, ReferableOffer offer, RedemptionElsewhereRequest request) {
        var now = clock.now();
        var next = issuing.presentedAt(current.get(), former, offer, request);
        var arrived = next.redeem(Move.open(Party.RECEIVER, now));
        issuing.addPresented(current.get(), next, request);
        reports.arrived(next);
        changes.record(next, arrived, AuditAction.REDEEM);
        changes.record(former, former.redeemElsewhere(Move.open(Party.CLIENT, now), next), AuditAction.CHANGE);
        return next;
    }

    private Optional<Referral> find(PresentedCode code) {
        var caller = current.get().participant();
        return code instanceof PresentedCode.Full full
                ? clients.byCode(vouchers.fingerprint(full.code()))
                        .filter(referral -> !referral.parties().receiverOrg().equals(caller))
                : Optional.empty();
    }

    private ReferableOffer own(RedemptionElsewhereRequest request) {
        var offer = IssuingRules.known(offers.forReferral(new OfferId(request.offerId())));
        return Optional.of(offer)
                .filter(known -> known.managedBy()
                        .filter(current.get().participant()::equals)
                        .isPresent())
                .orElseThrow(() -> ProblemException.of(
                        ReferralProblem.OFFER_TAKES_NO_REFERRALS, FieldError.at("/offer_id", "offer-unknown")));
    }

    private static void requireForward(RedemptionElsewhereRequest request) {
        if (request.givenConsents().stream().noneMatch(given -> given.purpose() == ConsentPurpose.FORWARD)) {
            throw ProblemException.of(
                    ReferralProblem.CONSENT_MISSING, FieldError.at("/consents", "forward-consent-missing"));
        }
    }
}

package de.verweisnetz.referral;

import de.verweisnetz.identity.OpenToAnyone;
import de.verweisnetz.identity.Participants;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.event.EventRepository;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.privacy.SignedReceipts;
import de.verweisnetz.referral.client.TakenBack;
import de.verweisnetz.referral.client.TakenBackRepository;
import de.verweisnetz.referral.clientdata.ClientDataVault;
import de.verweisnetz.referral.clientdata.ForgetReason;
import de.verweisnetz.referral.consent.ConsentChannel;
import de.verweisnetz.referral.consent.ConsentRecord;
import de.verweisnetz.referral.consent.Ledger;
import de.verweisnetz.referral.lifecycle.Handover;
import de.verweisnetz.referral.lifecycle.Move;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralRepository;
import de.verweisnetz.referral.lifecycle.ReferralState;
import de.verweisnetz.referral.lifecycle.ReferralStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client takes everything back in one step, from any state: what is open is withdrawn, all consents end, contact data are
 * forgotten at once, and the node's copy is erased within a day. The centre is told and confirms.
 */
@ApplicationScoped
@Transactional
public class ClientWithdrawals {
    private static final String RECEIPT = "verweisnetz-withdrawal-receipt+json";
    private static final Duration ERASED_WITHIN = Duration.ofHours(24);

    @Inject
    private ClientReferrals referrals;

    @Inject
    private ReferralRepository repository;

    @Inject
    private TakenBackRepository takenBack;

    @Inject
    private Ledger ledger;

    @Inject
    private ConsentEffects effects;

    @Inject
    private ClientDataVault contactData;

    @Inject
    private Participants participants;

    @Inject
    private SignedReceipts receipts;

    @Inject
    private EventRepository events;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** Never refused; a second time changes nothing and gives the same receipt. */
    @OpenToAnyone("The client's token or full code is the credential.")
    public ClientReceipt withdraw(ClientPageRequest credential) {
        var referral = referrals.open(credential);
        if (takenBack.find(referral.id()).isEmpty()) {
            takenBack.add(referral, clock.now());
            end(referral);
            audit.recordByLink(AuditAction.CHANGE, "referral", referral.id());
        }
        return receipt(referral);
    }

    /** The receipt again; not found where nothing was taken back. */
    @OpenToAnyone("The client's token or full code is the credential.")
    public ClientReceipt receipt(ClientPageRequest credential) {
        return receipt(referrals.open(credential));
    }

    private void end(Referral referral) {
        var now = clock.now();
        if (referral.stepsOpenTo(Party.CLIENT, now).contains(ReferralStep.WITHDRAWAL)) {
            events.append(referral.withdraw(Move.open(Party.CLIENT, now)));
        }
        ledger.of(referral.id()).stream()
                .filter(consent -> consent.withdrawnAt() == null)
                .map(ConsentRecord::purpose)
                .distinct()
                .forEach(purpose -> {
                    ledger.withdraw(
                            referral.id(), purpose, referral.parties().receiverOrg(), ConsentChannel.CLIENT_PAGE);
                    effects.withdrawn(referral, purpose, Party.CLIENT, ConsentChannel.CLIENT_PAGE);
                });
        contactData.forgetByLink(referral.id(), ForgetReason.WITHDRAWN);
        repository.store();
    }

    private ClientReceipt receipt(Referral referral) {
        var done = takenBack.find(referral.id()).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        var state = referral.course().stateFor(Party.CLIENT, clock.now());
        var centre = participants.name(referral.parties().receiverOrg()).orElse("");
        boolean told = isTold(referral, state);
        return new ClientReceipt(
                referral.voucher().reference(),
                centre,
                told,
                done.at(),
                done.at().plus(ERASED_WITHIN),
                done.erasedAt(),
                state.handover() == Handover.ARRIVED,
                state.withdrawal().confirmedAt(),
                receipts.sign(RECEIPT, statement(referral, done, told ? centre : null))
                        .orElse(null));
    }

    /** A centre that knew of her while something was open; who never knew, or had ended it before, has nothing to confirm. */
    private static boolean isTold(Referral referral, ReferralState state) {
        boolean knew = referral.agreement().isAnnounced() || state.handover() == Handover.ARRIVED;
        return knew && state.withdrawal().by() != null;
    }

    private static Map<String, Object> statement(Referral referral, TakenBack done, @Nullable String told) {
        var statement = new LinkedHashMap<String, Object>();
        statement.put("reference", referral.voucher().reference());
        statement.put("withdrawn_at", done.at());
        if (told != null) {
            statement.put("told", told);
        }
        statement.put("erased_by", done.at().plus(ERASED_WITHIN));
        if (done.erasedAt() != null) {
            statement.put("erased_at", done.erasedAt());
        }
        return statement;
    }
}

package de.verweisnetz.referral;

import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.idempotency.IdempotencyRepository;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.clientdata.ClientData;
import de.verweisnetz.referral.clientdata.ClientDataState;
import de.verweisnetz.referral.clientdata.ClientDataVault;
import de.verweisnetz.referral.clientdata.ForgetReason;
import de.verweisnetz.referral.clientdata.KeptData;
import de.verweisnetz.referral.clientdata.Opening;
import de.verweisnetz.referral.lifecycle.Grade;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import de.verweisnetz.referral.lifecycle.ReferralRepository;
import de.verweisnetz.referral.lifecycle.ReferralStatus;
import de.verweisnetz.referral.sealing.Address;
import de.verweisnetz.referral.sealing.SealingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Client data of one referral, for its two organisations: given to the centre that accepted, sealed anew by the sender. */
@ApplicationScoped
public class ClientDataAccess {
    @Inject
    private ReferralRepository referrals;

    @Inject
    private ClientDataVault vault;

    @Inject
    private IdempotencyRepository idempotency;

    @Inject
    private CurrentCaller current;

    @Inject
    private BusinessClock clock;

    /** What became of them, without opening them. */
    @Transactional
    @Requires(Permission.REFERRAL_READ)
    public ClientDataView look(UUID id) {
        var caller = current.get();
        return Stream.of(Box.RECEIVED, Box.SENT)
                .filter(box -> box.isOpenTo(caller))
                .flatMap(box -> find(id, box).stream().map(referral -> view(referral, box)))
                .findFirst()
                .orElseThrow(ClientDataAccess::notFound);
    }

    /**
     * Gives them to the centre, once it has accepted. Each time is recorded, and the client can read of it.
     *
     * <p>Kept even when refused: that nobody can open them any more is to be remembered.
     */
    @Transactional(dontRollbackOn = ProblemException.class)
    @Requires(Permission.REFERRAL_ANSWER)
    public Opening open(UUID id) {
        var referral = warm(id, Box.RECEIVED);
        if (!isReleased(referral)) {
            throw ProblemException.of(SealingProblem.CLIENT_DATA_NOT_RELEASED);
        }
        requireConsent(id);
        return vault.open(id);
    }

    /** The sender seals them anew: what it enters, or its own copy where the centre cannot open its. */
    @Transactional
    @Requires(Permission.REFERRAL_SEND)
    public ClientDataView reseal(IdempotencyKey key, UUID id, ResealRequest request) {
        var referral = warm(id, Box.SENT);
        idempotency.once(vault.covering(key, request.client()), () -> {
            if (!statusForSender(referral).isOpen()) {
                throw ProblemException.of(ReferralProblem.ILLEGAL_TRANSITION);
            }
            if (request.client() == null) {
                requireConsent(id);
                vault.reseal(id, referral.times().releasedAt());
            } else {
                seal(referral, request.client());
            }
            return id;
        });
        return view(referral, Box.SENT);
    }

    /** The key of a request that may hold client data too. */
    IdempotencyKey covering(IdempotencyKey key, @Nullable ClientData data) {
        return vault.covering(key, data);
    }

    /** Seals what the sender entered, if anything; not without the client's consent to that. */
    void seal(Referral referral, @Nullable ClientData data) {
        if (data != null) {
            var consent = requireConsent(referral.id());
            var parties = referral.parties();
            var address = new Address(referral.id(), parties.senderOrg(), parties.receiverOrg(), consent);
            vault.put(address, data, referral.times().releasedAt());
        }
    }

    /** What was sealed for the centre goes with an issue that is undone: it is a draft again, and a draft has no receiver. */
    void takeBackWithIssue(Referral referral) {
        if (status(referral) == ReferralStatus.DRAFT) {
            vault.takeBack(referral.id());
        }
    }

    private UUID requireConsent(UUID referral) {
        return vault.consent(referral).orElseThrow(() -> ProblemException.of(ReferralProblem.CONSENT_MISSING));
    }

    private ClientDataView view(Referral referral, Box box) {
        if (referral.grade() != Grade.WARM) {
            throw notFound();
        }
        boolean everything = box == Box.RECEIVED || referral.agreement().hasFeedback();
        return vault.look(referral.id())
                .map(kept -> everything ? whole(kept) : withoutArrival(kept, statusForSender(referral)))
                .orElseGet(() -> new ClientDataView(ClientDataState.AWAITED, null, null, null, null, null));
    }

    private static ClientDataView whole(KeptData kept) {
        return new ClientDataView(
                kept.state(),
                kept.enteredBy(),
                kept.sealedAt(),
                kept.handedOverAt(),
                kept.forgottenAt(),
                kept.forgottenFor());
    }

    /** That they were handed over, or deleted after she came or all was over, would tell the sender that she came. */
    private static ClientDataView withoutArrival(KeptData kept, ReferralStatus known) {
        var reason = kept.forgottenFor();
        if (reason != ForgetReason.HANDED_OVER && reason != ForgetReason.ENDED) {
            return new ClientDataView(
                    kept.state(), kept.enteredBy(), kept.sealedAt(), null, kept.forgottenAt(), reason);
        }
        var state = known.isOpen() ? ClientDataState.SEALED : ClientDataState.FORGOTTEN;
        return new ClientDataView(state, kept.enteredBy(), kept.sealedAt(), null, null, null);
    }

    private Referral warm(UUID id, Box box) {
        return find(id, box).filter(referral -> referral.grade() == Grade.WARM).orElseThrow(ClientDataAccess::notFound);
    }

    private Optional<Referral> find(UUID id, Box box) {
        return referrals.find(id, box.standpoint(current.get(), clock.now()));
    }

    /** An acceptance that can still be undone releases nothing. */
    private boolean isReleased(Referral referral) {
        var status = status(referral);
        return status == ReferralStatus.ACCEPTED || status == ReferralStatus.IN_COUNSELLING;
    }

    /** As the client may know it: what is done and can no longer be undone. */
    private ReferralStatus status(Referral referral) {
        return referral.course().stateFor(Party.CLIENT, clock.now()).status();
    }

    private ReferralStatus statusForSender(Referral referral) {
        return referral.course().stateFor(Party.SENDER, clock.now()).status();
    }

    private static ProblemException notFound() {
        return ProblemException.of(CommonProblem.NOT_FOUND);
    }
}

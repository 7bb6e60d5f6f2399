package de.verweisnetz.referral;

import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.idempotency.IdempotencyRepository;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.referral.consent.AskedAs;
import de.verweisnetz.referral.consent.ConsentChannel;
import de.verweisnetz.referral.consent.ConsentProblem;
import de.verweisnetz.referral.consent.ConsentPurpose;
import de.verweisnetz.referral.consent.ConsentRecord;
import de.verweisnetz.referral.consent.ConsentRules;
import de.verweisnetz.referral.consent.GivenConsent;
import de.verweisnetz.referral.consent.Ledger;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralRepository;
import de.verweisnetz.referral.lifecycle.Standpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the client of a referral agreed to: read, added and taken back by the two organisations. */
@ApplicationScoped
@Transactional
@Requires(Permission.REFERRAL_READ)
public class Consents {
    private static final String SUBJECT = "consent";

    @Inject
    private ReferralRepository referrals;

    @Inject
    private Ledger ledger;

    @Inject
    private ConsentRules rules;

    @Inject
    private Wordings wordings;

    @Inject
    private ConsentEffects effects;

    @Inject
    private AuditTrail audit;

    @Inject
    private IdempotencyRepository idempotency;

    @Inject
    private CurrentCaller current;

    @Inject
    private BusinessClock clock;

    /** Everything that was agreed to and taken back, oldest first, as far as the caller may know of it. */
    public List<ConsentRecord> list(UUID referral) {
        var seen = look(referral);
        audit.record(AuditAction.READ, SUBJECT, referral);
        return visible(seen);
    }

    /** The client agrees later: asked by the sender in the chat, or by the centre on site. */
    public ConsentRecord add(IdempotencyKey key, UUID referral, GivenConsent given) {
        var seen = look(referral);
        checkChannel(seen.role(), given.channel());
        var variant = wordings.of(seen.referral());
        rules.check("", given, variant);
        var id = idempotency.once(key, () -> {
            var locked = toChange(seen);
            var added = ledger.record(
                    referral,
                    given,
                    ConsentEntries.between(seen.referral(), current.get().member()),
                    askedAs(seen.role()),
                    variant);
            effects.given(locked, added, seen.role());
            audit.record(AuditAction.CREATE, SUBJECT, added.id());
            return added.id();
        });
        return known(seen, id);
    }

    /** She takes it back; whoever hears it passes it on. Answers with what is left to see. */
    public List<ConsentRecord> withdraw(
            IdempotencyKey key, UUID referral, ConsentPurpose purpose, ConsentWithdrawalRequest request) {
        var seen = look(referral);
        checkChannel(seen.role(), request.channel());
        idempotency.once(key, () -> {
            var locked = toChange(seen);
            ledger.withdraw(referral, purpose, seen.referral().parties().receiverOrg(), request.channel());
            effects.withdrawn(locked, purpose, seen.role(), request.channel());
            audit.record(AuditAction.CHANGE, SUBJECT, referral);
            return referral;
        });
        return visible(seen);
    }

    private record Seen(Referral referral, Standpoint standpoint) {
        Party role() {
            return standpoint.party();
        }
    }

    private Referral toChange(Seen seen) {
        return referrals.findToChange(seen.referral().id(), seen.standpoint()).orElseThrow(ReferralChanges::notFound);
    }

    private Seen look(UUID id) {
        var caller = current.get();
        return Stream.of(Box.RECEIVED, Box.SENT)
                .filter(box -> box.isOpenTo(caller))
                .map(box -> box.standpoint(caller, clock.now()))
                .flatMap(standpoint ->
                        referrals.find(id, standpoint).stream().map(referral -> new Seen(referral, standpoint)))
                .findFirst()
                .orElseThrow(ReferralChanges::notFound);
    }

    /** That she was asked on site, or took something back there, would tell the sender that she came. */
    private List<ConsentRecord> visible(Seen seen) {
        var referral = seen.referral().id();
        var recipient = seen.referral().parties().receiverOrg();
        boolean everything =
                seen.role() != Party.SENDER || ledger.isGiven(referral, ConsentPurpose.FEEDBACK, recipient);
        return ledger.of(referral).stream()
                .filter(consent -> everything
                        || consent.channel() != ConsentChannel.ON_SITE
                        || consent.askedAs() == AskedAs.SENDER)
                .map(consent -> everything ? consent : consent.withoutSite())
                .toList();
    }

    private ConsentRecord known(Seen seen, UUID id) {
        return ledger.of(seen.referral().id()).stream()
                .filter(consent -> consent.id().equals(id))
                .findFirst()
                .orElseThrow(ReferralChanges::notFound);
    }

    private static AskedAs askedAs(Party role) {
        return role == Party.SENDER ? AskedAs.SENDER : AskedAs.RECEIVER;
    }

    /** Nobody records what was said elsewhere than where she is. */
    private static void checkChannel(Party role, ConsentChannel channel) {
        var own = role == Party.SENDER ? ConsentChannel.CHAT : ConsentChannel.ON_SITE;
        if (channel != own) {
            throw ProblemException.of(ConsentProblem.CONSENT_RULE, FieldError.at("/channel", "channel-of-role"));
        }
    }
}

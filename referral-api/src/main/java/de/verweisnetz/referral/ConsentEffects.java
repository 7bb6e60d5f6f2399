package de.verweisnetz.referral;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.event.DomainEvent;
import de.verweisnetz.platform.event.EventRepository;
import de.verweisnetz.referral.client.TakenBackRepository;
import de.verweisnetz.referral.clientdata.ClientDataVault;
import de.verweisnetz.referral.clientdata.ForgetReason;
import de.verweisnetz.referral.consent.ConsentChannel;
import de.verweisnetz.referral.consent.ConsentPurpose;
import de.verweisnetz.referral.consent.ConsentRecord;
import de.verweisnetz.referral.lifecycle.Grade;
import de.verweisnetz.referral.lifecycle.Move;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralEventType;
import de.verweisnetz.referral.lifecycle.ReferralRepository;
import de.verweisnetz.referral.lifecycle.ReferralStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** What follows for a referral when its client agrees later, or takes back what she agreed to. */
@ApplicationScoped
class ConsentEffects {
    @Inject
    private IssuingRules rules;

    @Inject
    private ReferralRepository repository;

    @Inject
    private ClientDataVault contactData;

    @Inject
    private TakenBackRepository takenBack;

    @Inject
    private EventRepository events;

    @Inject
    private BusinessClock clock;

    /** With FEEDBACK the sender learns all there is. */
    void given(Referral referral, ConsentRecord given, Party by) {
        if (given.purpose() == ConsentPurpose.FEEDBACK) {
            referral.allowFeedback(true);
        }
        repository.store();
        tell(referral, ReferralEventType.CONSENT_GIVEN, given.purpose(), by, given.channel());
    }

    /**
     * Without FEEDBACK the sender learns nothing more, without SPECIAL_CATEGORY only "personal matter" is left, and
     * without FORWARD what was announced is withdrawn: delivery stops at once, and the centre is told.
     */
    void withdrawn(Referral referral, ConsentPurpose purpose, Party by, ConsentChannel channel) {
        switch (purpose) {
            case FEEDBACK -> referral.allowFeedback(false);
            case SPECIAL_CATEGORY ->
                referral.reduceTo(rules.ordinary(referral.matter().topics()));
            case FORWARD -> {
                withdraw(referral);
                forgetContactData(referral, by);
            }
            case SECRECY_RELEASE -> {
                // Nothing that has been passed on can be taken out of anybody's memory.
            }
        }
        repository.store();
        tell(referral, ReferralEventType.CONSENT_WITHDRAWN, purpose, by, channel);
    }

    /** In the client's name: she does not wait for what the centre can still undo. */
    private void withdraw(Referral referral) {
        var now = clock.now();
        boolean forwards = referral.agreement().isAnnounced() || referral.grade() == Grade.WARM;
        if (forwards && referral.stepsOpenTo(Party.CLIENT, now).contains(ReferralStep.WITHDRAWAL)) {
            events.append(referral.withdraw(Move.open(Party.CLIENT, now)));
            takenBack.add(referral, now);
        }
    }

    private void forgetContactData(Referral referral, Party by) {
        if (by == Party.CLIENT) {
            contactData.forgetByLink(referral.id(), ForgetReason.WITHDRAWN);
        } else {
            contactData.forget(referral.id(), ForgetReason.WITHDRAWN);
        }
    }

    private void tell(
            Referral referral, ReferralEventType type, ConsentPurpose purpose, Party by, ConsentChannel channel) {
        var payload = new HashMap<String, Object>(Map.of("purpose", purpose.name()));
        if (channel == ConsentChannel.ON_SITE && !referral.agreement().hasFeedback()) {
            // Where she was would tell the sender that she came.
            payload.put("kept_from_sender", true);
        }
        var now = clock.now();
        var parties = referral.parties();
        events.append(new DomainEvent(
                Ids.next(),
                type.name(),
                "referral",
                referral.id(),
                parties.senderOrg(),
                parties.receiverOrg(),
                by.name(),
                now,
                now,
                payload));
    }
}

package de.verweisnetz.referral.clocks;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.event.DomainEvent;
import de.verweisnetz.platform.event.EventRepository;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralEventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;

/** Tells in the log what the node has done. */
@ApplicationScoped
class Told {
    @Inject
    private EventRepository events;

    /** Both sides may know. */
    void both(Referral referral, ReferralEventType type, Instant at) {
        tell(referral, type, at, Map.of());
    }

    /**
     * What happens only as long as the client has not come: where the sender must not learn of her arrival, she must not
     * learn by its absence either.
     */
    void whileUnanswered(Referral referral, ReferralEventType type, Instant at) {
        tell(referral, type, at, referral.agreement().hasFeedback() ? Map.of() : Map.of("kept_from_sender", true));
    }

    private void tell(Referral referral, ReferralEventType type, Instant at, Map<String, Object> payload) {
        var parties = referral.parties();
        events.append(new DomainEvent(
                Ids.next(),
                type.name(),
                "referral",
                referral.id(),
                parties.senderOrg(),
                parties.receiverOrg(),
                Party.SYSTEM.name(),
                at,
                at,
                payload));
    }
}

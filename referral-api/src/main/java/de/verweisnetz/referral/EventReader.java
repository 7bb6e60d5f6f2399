package de.verweisnetz.referral;

import de.verweisnetz.platform.event.DomainEvent;
import de.verweisnetz.referral.lifecycle.Party;
import java.time.Instant;

/** What of the log one party may read: nothing that can still be undone, and no report that was kept from her. */
record EventReader(Party party, boolean hasFeedback, Instant now) {

    boolean mayKnow(DomainEvent event) {
        return isReleased(event) && (party != Party.SENDER || hasFeedback || !isKept(event));
    }

    private boolean isReleased(DomainEvent event) {
        return !event.releasedAt().isAfter(now) || event.actor().equals(party.name()) || isOwnRedemption(event);
    }

    /** The client presents her code, and the centre enters it. */
    private boolean isOwnRedemption(DomainEvent event) {
        return party == Party.RECEIVER && event.actor().equals(Party.CLIENT.name());
    }

    private static boolean isKept(DomainEvent event) {
        return Boolean.TRUE.equals(event.payload().get("kept_from_sender"));
    }
}

package de.verweisnetz.referral;

import de.verweisnetz.platform.event.DomainEvent;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.ReferralStep;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What of the log one party may read: nothing that can still be undone, no report that was kept from her, and nothing that is the centre's own. */
record EventReader(Party party, boolean hasFeedback, Instant now) {
    private static final Set<String> CENTRES_OWN = Arrays.stream(ReferralStep.values())
            .filter(ReferralStep::isCentresOwn)
            .map(step -> step.event().name())
            .collect(Collectors.toUnmodifiableSet());

    boolean mayKnow(DomainEvent event) {
        return isReleased(event) && (party != Party.SENDER || isForSender(event));
    }

    private boolean isForSender(DomainEvent event) {
        return !CENTRES_OWN.contains(event.type()) && (hasFeedback || !isKept(event));
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

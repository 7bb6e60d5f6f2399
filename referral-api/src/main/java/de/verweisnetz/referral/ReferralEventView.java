package de.verweisnetz.referral;

import de.verweisnetz.platform.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a referral. */
public record ReferralEventView(
        UUID id,
        String type,
        Instant occurredAt,
        String by,
        @Nullable Object status,
        @Nullable Object outcome,
        @Nullable Object reason) {

    static ReferralEventView of(DomainEvent event) {
        var payload = event.payload();
        return new ReferralEventView(
                event.id(),
                event.type(),
                event.occurredAt(),
                event.actor(),
                payload.get("status"),
                payload.get("outcome"),
                payload.get("reason"));
    }
}

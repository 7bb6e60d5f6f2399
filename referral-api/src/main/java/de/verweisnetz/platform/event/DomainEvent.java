package de.verweisnetz.platform.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an aggregate.
 *
 * @param type past tense, upper case: {@code ACCEPTED}
 * @param aggregateType lower case: {@code referral}
 * @param sender the participant on whose behalf the aggregate exists
 * @param receiver the participant it is addressed to, if any
 * @param actor SENDER, RECEIVER, CLIENT or SYSTEM
 * @param releasedAt receivers and consumers see nothing before it
 * @param payload codes and ids, never personal data
 */
public record DomainEvent(
        UUID id,
        String type,
        String aggregateType,
        UUID aggregateId,
        UUID sender,
        @Nullable UUID receiver,
        String actor,
        Instant occurredAt,
        Instant releasedAt,
        Map<String, Object> payload) {}

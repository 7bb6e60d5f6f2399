package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.idempotency.IdempotencyKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The idempotency key of a step on one referral. */
final class CommandKey {
    private CommandKey() {}

    static IdempotencyKey of(String step, UUID id, @Nullable String key, Object request) {
        return IdempotencyKey.of("referral-" + step + " " + id, key, request);
    }
}

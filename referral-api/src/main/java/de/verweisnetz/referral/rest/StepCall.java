package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.rest.IfMatch;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every call of a step says: on which referral, as the caller saw it, and by which key a repetition is known. */
public class StepCall {
    @PathParam("id")
    private UUID id;

    @HeaderParam("If-Match")
    private @Nullable String ifMatch;

    @HeaderParam("Idempotency-Key")
    private @Nullable String key;

    // Filled by JAX-RS.
    @SuppressWarnings("NullAway.Init")
    public StepCall() {}

    UUID id() {
        return id;
    }

    long version() {
        return IfMatch.version(ifMatch);
    }

    /** The key of a step that needs nothing said. */
    IdempotencyKey key(String step) {
        return key(step, "");
    }

    IdempotencyKey key(String step, Object request) {
        return IdempotencyKey.of("referral-" + step + " " + id, key, request);
    }
}

package de.verweisnetz.referral.clientdata;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.referral.sealing.Custody;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the centre is given.
 *
 * @param client readable, where the node holds the centre's key
 * @param envelope still sealed, where the centre holds it
 */
@Door
public record Opening(
        Custody custody, Instant openedAt, @Nullable ReleasedClientData client, @Nullable JsonNode envelope) {}

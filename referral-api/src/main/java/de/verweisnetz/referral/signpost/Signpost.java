package de.verweisnetz.referral.signpost;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card (Hinweis): an offer in a language, for a campaign or none. A public reply gets this, never a personal link.
 *
 * @param key the end of its address; no secret, whoever reads the reply has it
 * @param senderOrg the participant that made it
 */
public record Signpost(
        UUID id,
        String key,
        UUID senderOrg,
        UUID senderTeam,
        UUID offer,
        String language,
        @Nullable String campaign,
        Instant createdAt) {}

package de.verweisnetz.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Whom to ask about which offers, by which link.
 *
 * @param link names the link, for mails that come back; it opens nothing
 * @param token opens the link
 * @param offers their names, with organisation and town
 */
public record AskedContact(UUID link, String address, String token, Instant expiresAt, List<String> offers) {}

package de.verweisnetz.notification.queue;

import java.util.UUID;

/**
 * What the log says of a referral, once all may know of it.
 *
 * @param actor which party did it
 * @param keptFromSender whether the sender must not learn of it
 */
public record LoggedEvent(UUID id, String type, UUID referral, String actor, boolean keptFromSender) {}

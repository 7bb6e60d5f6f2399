package de.verweisnetz.privacy;

import java.util.Map;
import java.util.UUID;

/**
 * What a module holds on a client's code.
 *
 * @param sender organisation that made the code
 * @param receiver organisation it leads to
 * @param data everything, by sections, as the client may read it
 */
public record HeldOnCode(UUID referral, String reference, UUID sender, UUID receiver, Map<String, Object> data) {}

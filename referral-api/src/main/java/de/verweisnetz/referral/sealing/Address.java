package de.verweisnetz.referral.sealing;

import java.util.UUID;

/**
 * What stands on an envelope for everybody to read, and once more inside.
 *
 * @param sender the sending organisation
 * @param recipient the receiving organisation
 * @param consent the client's consent that lets it travel
 */
public record Address(UUID referral, UUID sender, UUID recipient, UUID consent) {}

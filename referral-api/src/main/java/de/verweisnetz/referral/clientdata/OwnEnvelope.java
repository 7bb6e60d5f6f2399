package de.verweisnetz.referral.clientdata;

import de.verweisnetz.referral.sealing.Address;
import java.util.UUID;

/**
 * What a client entered herself, still sealed.
 *
 * @param key that opens it, in the node's custody
 * @param wrapped its private half, as it is stored
 */
record OwnEnvelope(UUID data, Address address, String envelope, UUID key, byte[] wrapped) {}

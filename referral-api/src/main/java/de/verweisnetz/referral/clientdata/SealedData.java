package de.verweisnetz.referral.clientdata;

import de.verweisnetz.referral.sealing.Address;
import java.time.Instant;
import java.util.UUID;

/** Client data just sealed, with the keys they are sealed to. */
record SealedData(Address address, String envelope, UUID recipientKey, UUID senderKey, Instant sealedAt) {}

package de.verweisnetz.referral;

import java.time.Instant;

/**
 * An alarm about one reference.
 *
 * @param sender name of the sending organisation
 * @param receiver name of the addressed organisation
 * @param wrongSecrets how many wrong secrets were entered for it since {@code firstAt}
 */
public record CodeAlarmView(
        String reference,
        String sender,
        String receiver,
        int wrongSecrets,
        Instant firstAt,
        Instant lastAt,
        Instant raisedAt) {}

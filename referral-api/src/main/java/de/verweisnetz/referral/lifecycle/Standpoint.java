package de.verweisnetz.referral.lifecycle;

import java.time.Instant;
import java.util.UUID;

/**
 * From where somebody looks at referrals: the one place that says which are hers.
 *
 * <p>A sender sees those of her team, but not the codes that readers took from its cards. A receiver sees those addressed to her organisation once they are released, and
 * unannounced ones not before the client presented her code. Row level security says the same about organisation and
 * team once more.
 */
public sealed interface Standpoint {

    Party party();

    UUID participant();

    Instant now();

    /**
     * The team whose referrals were sent.
     *
     * @param manager who sees those of all teams of her organisation
     */
    record Sender(UUID participant, UUID team, boolean manager, Instant now) implements Standpoint {
        @Override
        public Party party() {
            return Party.SENDER;
        }
    }

    /** The organisation that referrals are addressed to. */
    record Receiver(UUID participant, Instant now) implements Standpoint {
        @Override
        public Party party() {
            return Party.RECEIVER;
        }
    }
}

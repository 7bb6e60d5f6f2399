package de.verweisnetz.referral.clocks;

import de.verweisnetz.referral.lifecycle.Referral;
import java.time.Instant;

/** One kind of thing that the node does to referrals by itself, each time at most once. */
interface Chore {

    /**
     * What a referral must be like, in SQL: {@code r} is the referral, {@code o} its offer, {@code p} the addressed
     * participant, {@code at.now} and {@code at.today} the time.
     */
    String condition();

    /** Whether it is time, where SQL cannot tell. */
    default boolean isTime(Candidate candidate, Instant now) {
        return true;
    }

    /** Does it, in a transaction for this referral alone, which is locked and still as the condition says. */
    void perform(Referral referral, Candidate candidate, Instant now);
}

package de.verweisnetz.referral;

import de.verweisnetz.referral.lifecycle.ReferralStatus;

/** Where a client stands, in her terms and not the staff's. */
public enum ClientState {
    OPEN,
    ACCEPTED,
    ARRIVED,
    DECLINED,
    DONE,
    /** The centre, or she herself, went on with another one. */
    PASSED_ON,
    WITHDRAWN,
    ENDED;

    static ClientState of(ReferralStatus status, boolean expired) {
        return switch (status) {
            case DRAFT, ISSUED, SEEN, RETURNED -> expired ? ENDED : OPEN;
            case ACCEPTED -> expired ? ENDED : ACCEPTED;
            case IN_COUNSELLING -> ARRIVED;
            case DECLINED -> DECLINED;
            case CLOSED -> DONE;
            case FORWARDED -> PASSED_ON;
            case WITHDRAWN -> WITHDRAWN;
            case EXPIRED, VOID -> ENDED;
        };
    }

    /** Whether the client can still present her code. */
    boolean isBeforeArrival() {
        return this == OPEN || this == ACCEPTED;
    }

    /** Whether the centre still has something to do for her. */
    boolean isOpen() {
        return isBeforeArrival() || this == ARRIVED;
    }
}

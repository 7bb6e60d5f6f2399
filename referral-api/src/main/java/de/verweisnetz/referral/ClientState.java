package de.verweisnetz.referral;

import de.verweisnetz.referral.lifecycle.ReferralStatus;

/** Where a client stands, in her terms and not the staff's. */
public enum ClientState {
    OPEN,
    ACCEPTED,
    ARRIVED,
    DECLINED,
    DONE,
    ENDED;

    static ClientState of(ReferralStatus status, boolean expired) {
        return switch (status) {
            case DRAFT, ISSUED, SEEN, RETURNED -> expired ? ENDED : OPEN;
            case ACCEPTED -> expired ? ENDED : ACCEPTED;
            case IN_COUNSELLING -> ARRIVED;
            case DECLINED -> DECLINED;
            case CLOSED -> DONE;
            case FORWARDED, WITHDRAWN, EXPIRED, VOID -> ENDED;
        };
    }

    /** Whether the client can still present her code. */
    boolean isBeforeArrival() {
        return this == OPEN || this == ACCEPTED;
    }
}

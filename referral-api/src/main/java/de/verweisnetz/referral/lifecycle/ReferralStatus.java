package de.verweisnetz.referral.lifecycle;

import java.util.EnumSet;
import java.util.Set;

/** Where a referral stands: the complete table of states, whether or not a step leads there yet. */
public enum ReferralStatus {
    DRAFT,
    ISSUED,
    SEEN,
    RETURNED,
    ACCEPTED,
    DECLINED,
    FORWARDED,
    IN_COUNSELLING,
    CLOSED,
    WITHDRAWN,
    EXPIRED,
    VOID;

    private static final Set<ReferralStatus> BEFORE_ARRIVAL = EnumSet.of(ISSUED, SEEN, RETURNED, ACCEPTED);

    /** Whether the status can follow on this one. */
    public boolean leadsTo(ReferralStatus next) {
        return next.follows(this);
    }

    private boolean follows(ReferralStatus before) {
        return switch (this) {
            case DRAFT -> false;
            case ISSUED -> before == DRAFT || before == RETURNED;
            case SEEN -> before == ISSUED;
            case RETURNED, ACCEPTED -> before == ISSUED || before == SEEN;
            case DECLINED -> before == ISSUED || before == SEEN || before == RETURNED;
            case FORWARDED -> before == SEEN || before == ACCEPTED || before == DECLINED;
            case IN_COUNSELLING -> BEFORE_ARRIVAL.contains(before);
            case CLOSED -> before == ACCEPTED || before == IN_COUNSELLING;
            case WITHDRAWN, EXPIRED -> before.isOpen();
            case VOID -> before != VOID;
        };
    }

    /** Issued, and not yet at an end. */
    public boolean isOpen() {
        return BEFORE_ARRIVAL.contains(this) || this == IN_COUNSELLING;
    }
}

package de.verweisnetz.referral.lifecycle;

import java.util.Optional;

/** Where a referral stands; what leads from one to the next is told by {@link ReferralStep}. */
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

    /** The outcome that follows from the status alone. */
    public Optional<Outcome> automaticOutcome() {
        return switch (this) {
            case DECLINED -> Optional.of(Outcome.DECLINED_BY_CENTRE);
            case FORWARDED -> Optional.of(Outcome.FORWARDED);
            case WITHDRAWN -> Optional.of(Outcome.WITHDRAWN);
            case EXPIRED -> Optional.of(Outcome.UNKNOWN);
            case DRAFT, ISSUED, SEEN, RETURNED, ACCEPTED, IN_COUNSELLING, CLOSED, VOID -> Optional.empty();
        };
    }

    /** Issued, and not yet at an end. */
    public boolean isOpen() {
        return switch (this) {
            case ISSUED, SEEN, RETURNED, ACCEPTED, IN_COUNSELLING -> true;
            case DRAFT, DECLINED, FORWARDED, CLOSED, WITHDRAWN, EXPIRED, VOID -> false;
        };
    }
}

package de.verweisnetz.referral.lifecycle;

/** How it ended for the client. */
public enum Outcome {
    COUNSELLING_TAKEN_UP(true),
    RESOLVED_ONCE(true),
    APPOINTMENT_NOT_KEPT(true),
    NOT_REACHED(true),
    DECLINED_BY_CLIENT(true),
    DECLINED_BY_CENTRE(false),
    FORWARDED(false),
    MOVED_AWAY(true),
    WITHDRAWN(false),
    UNKNOWN(true);

    private final boolean reportable;

    Outcome(boolean reportable) {
        this.reportable = reportable;
    }

    /** Whether somebody can report it; the others follow from the status. */
    public boolean isReportable() {
        return reportable;
    }
}

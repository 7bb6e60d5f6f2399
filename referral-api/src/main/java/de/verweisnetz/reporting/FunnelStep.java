package de.verweisnetz.reporting;

/** How far referrals get. UNKNOWN is no step but what stays open: nobody said how it ended. */
public enum FunnelStep {
    ISSUED,
    SEEN,
    ACCEPTED,
    ARRIVED,
    TAKEN_UP,
    UNKNOWN
}

package de.verweisnetz.referral.lifecycle;

import java.time.Instant;

/** The changing part of a referral as one of its parties may know it. */
public record ReferralState(
        ReferralStatus status, long version, Instant changedAt, Handover handover, Conclusion conclusion) {}

package de.verweisnetz.portal.api;

import java.time.Instant;

/** A referral that its client has had locked: that there is one. */
public record LockedReferral(String id, String reference, String role, Instant restrictedAt, String reason) {}

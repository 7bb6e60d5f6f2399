package de.verweisnetz.portal.api;

import java.time.Instant;

/** Something that the sender's team should look after. */
public record FollowUp(String id, String kind, InReferral referral, Instant openedAt, String version) {

    /** The referral by its reference, and where it leads. */
    public record InReferral(String id, String reference, String offer, String organization) {}
}

package de.verweisnetz.referral.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Who refers, and to whom. Never changed. */
@Embeddable
public class Parties {
    @Column(name = "sender_org", updatable = false)
    private UUID senderOrg;

    @Column(name = "sender_team", updatable = false)
    private UUID senderTeam;

    @Column(name = "sender_member", updatable = false)
    private UUID senderMember;

    @Column(name = "receiver_org", updatable = false)
    private UUID receiverOrg;

    @Column(name = "offer_id", updatable = false)
    private UUID offer;

    @Column(name = "organization_id", updatable = false)
    private UUID organization;

    protected Parties() {}

    /**
     * @param receiverOrg the participant that keeps the listed organisation
     * @param organization the listed organisation the offer belongs to
     */
    public Parties(
            UUID senderOrg, UUID senderTeam, UUID senderMember, UUID receiverOrg, UUID offer, UUID organization) {
        this.senderOrg = senderOrg;
        this.senderTeam = senderTeam;
        this.senderMember = senderMember;
        this.receiverOrg = receiverOrg;
        this.offer = offer;
        this.organization = organization;
    }

    public UUID senderOrg() {
        return senderOrg;
    }

    public UUID senderTeam() {
        return senderTeam;
    }

    public UUID senderMember() {
        return senderMember;
    }

    public UUID receiverOrg() {
        return receiverOrg;
    }

    public UUID offer() {
        return offer;
    }

    public UUID organization() {
        return organization;
    }
}

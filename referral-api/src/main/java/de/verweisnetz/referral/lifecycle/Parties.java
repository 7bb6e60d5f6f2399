package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.persistence.NullableUuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who refers, and to whom. Never changed. */
@Embeddable
public class Parties {
    @Column(name = "sender_org", updatable = false)
    private UUID senderOrg;

    @Column(name = "sender_team", updatable = false)
    private UUID senderTeam;

    @Convert(converter = NullableUuidConverter.class)
    @Column(name = "sender_member", updatable = false)
    private @Nullable UUID senderMember;

    @Column(name = "receiver_org", updatable = false)
    private UUID receiverOrg;

    @Column(name = "offer_id", updatable = false)
    private UUID offer;

    @Column(name = "organization_id", updatable = false)
    private UUID organization;

    protected Parties() {}

    /**
     * @param senderMember who referred; null where a reader took the code from a card of the team
     * @param receiverOrg the participant that keeps the listed organisation
     * @param organization the listed organisation the offer belongs to
     */
    public Parties(
            UUID senderOrg,
            UUID senderTeam,
            @Nullable UUID senderMember,
            UUID receiverOrg,
            UUID offer,
            UUID organization) {
        this.senderOrg = senderOrg;
        this.senderTeam = senderTeam;
        this.senderMember = senderMember;
        this.receiverOrg = receiverOrg;
        this.offer = offer;
        this.organization = organization;
    }

    /** The same sender's, at another centre. */
    public Parties elsewhere(UUID otherReceiver, UUID otherOffer, UUID otherOrganization) {
        return new Parties(senderOrg, senderTeam, senderMember, otherReceiver, otherOffer, otherOrganization);
    }

    public UUID senderOrg() {
        return senderOrg;
    }

    public UUID senderTeam() {
        return senderTeam;
    }

    public @Nullable UUID senderMember() {
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

package de.verweisnetz.referral.consent;

import de.verweisnetz.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The record of one consent: who asked, with which text, when, over which channel, for which centre. Never changed. */
@Entity
@Table(schema = "referral", name = "consent")
public class Consent {
    @Id
    private UUID id;

    @Column(name = "referral_id")
    private UUID referral;

    @Enumerated(EnumType.STRING)
    private ConsentPurpose purpose;

    @Enumerated(EnumType.STRING)
    private ConsentPurpose.Direction direction;

    @Column(name = "text_version")
    private String textVersion;

    private String language;

    @Enumerated(EnumType.STRING)
    private ConsentChannel channel;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "organization_id")
    private UUID organization;

    @Column(name = "sender_org")
    private UUID senderOrg;

    @Column(name = "sender_team")
    private UUID senderTeam;

    @Column(name = "receiver_org")
    private UUID receiverOrg;

    protected Consent() {}

    /**
     * Between whom the data may flow.
     *
     * @param organization the listed organisation the client was told about
     */
    public record Between(UUID senderOrg, UUID senderTeam, UUID askedBy, UUID receiverOrg, UUID organization) {}

    public Consent(UUID referral, GivenConsent given, Between between, Instant at) {
        id = Ids.next();
        this.referral = referral;
        purpose = given.purpose();
        direction = given.purpose().direction();
        textVersion = given.textVersion();
        language = given.language();
        channel = given.channel();
        givenAt = at;
        askedBy = between.askedBy();
        organization = between.organization();
        senderOrg = between.senderOrg();
        senderTeam = between.senderTeam();
        receiverOrg = between.receiverOrg();
    }
}

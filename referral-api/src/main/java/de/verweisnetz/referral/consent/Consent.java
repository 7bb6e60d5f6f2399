package de.verweisnetz.referral.consent;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.persistence.NullableUuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of one consent: who asked, with which text, when, over which channel, which data, for which centre.
 *
 * <p>Nothing of it is ever changed but that it is taken back, once; who agrees again gets a new record.
 */
@Entity
@Table(schema = "referral", name = "consent")
public class Consent {
    @Id
    private UUID id;

    @Column(name = "referral_id", updatable = false)
    private UUID referral;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose", updatable = false)
    private ConsentPurpose purpose;

    @Enumerated(EnumType.STRING)
    @Column(name = "direction", updatable = false)
    private ConsentPurpose.Direction direction;

    @Column(name = "text_version", updatable = false)
    private String textVersion;

    @Column(name = "language", updatable = false)
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "law", updatable = false)
    private ConsentLaw law;

    @Enumerated(EnumType.STRING)
    @Column(name = "scope", updatable = false)
    private ConsentScope scope;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel", updatable = false)
    private ConsentChannel channel;

    @Column(name = "given_at", updatable = false)
    private Instant givenAt;

    @Convert(converter = NullableUuidConverter.class)
    @Column(name = "asked_by", updatable = false)
    private @Nullable UUID askedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "asked_as", updatable = false)
    private AskedAs askedAs;

    @Column(name = "counsellor_confirmed", updatable = false)
    private boolean counsellorConfirmed;

    @Column(name = "organization_id", updatable = false)
    private UUID organization;

    @Column(name = "sender_org", updatable = false)
    private UUID senderOrg;

    @Column(name = "sender_team", updatable = false)
    private UUID senderTeam;

    @Column(name = "receiver_org", updatable = false)
    private UUID receiverOrg;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "withdrawn_channel")
    private @Nullable ConsentChannel withdrawnChannel;

    protected Consent() {}

    /**
     * Between whom the data may flow.
     *
     * @param askedBy the member who asked; null where she agreed by herself, on her page
     * @param receiverOrg the one recipient it holds for
     * @param organization the listed organisation the client was told about
     */
    public record Between(
            UUID senderOrg, UUID senderTeam, @Nullable UUID askedBy, UUID receiverOrg, UUID organization) {}

    Consent(UUID referral, GivenConsent given, Between between, AskedAs as, TextVariant variant, Instant at) {
        id = Ids.next();
        this.referral = referral;
        purpose = given.purpose();
        direction = given.purpose().direction();
        textVersion = given.textVersion();
        language = given.language();
        law = variant.law();
        scope = variant.scope();
        channel = given.channel();
        givenAt = at;
        askedBy = between.askedBy();
        askedAs = as;
        counsellorConfirmed = given.ofMinor() && given.isConfirmed();
        organization = between.organization();
        senderOrg = between.senderOrg();
        senderTeam = between.senderTeam();
        receiverOrg = between.receiverOrg();
    }

    boolean wasAskedAs(AskedAs as) {
        return askedAs == as;
    }

    void withdraw(ConsentChannel where, Instant at) {
        withdrawnAt = at;
        withdrawnChannel = where;
    }

    public ConsentRecord record() {
        return new ConsentRecord(
                id,
                referral,
                purpose,
                direction,
                textVersion,
                language,
                law,
                scope,
                channel,
                givenAt,
                askedAs,
                counsellorConfirmed,
                senderOrg,
                receiverOrg,
                organization,
                withdrawnAt,
                withdrawnChannel);
    }
}

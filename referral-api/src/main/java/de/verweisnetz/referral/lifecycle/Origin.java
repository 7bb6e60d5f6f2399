package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.persistence.NullableUuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the question came up: codes only, never a profile, a handle or the name of a group. Never changed. */
@Embeddable
public class Origin {
    @Enumerated(EnumType.STRING)
    @Column(name = "platform", updatable = false)
    private Platform platform;

    @Enumerated(EnumType.STRING)
    @Column(name = "contact_mode", updatable = false)
    private ContactMode contactMode;

    @Column(name = "campaign", updatable = false)
    private @Nullable String campaign;

    @Enumerated(EnumType.STRING)
    @Column(name = "misinformation", updatable = false)
    private @Nullable Misinformation misinformation;

    @Convert(converter = NullableUuidConverter.class)
    @Column(name = "signpost_id", updatable = false)
    private @Nullable UUID card;

    protected Origin() {}

    public Origin(
            Platform platform,
            ContactMode contactMode,
            @Nullable String campaign,
            @Nullable Misinformation misinformation) {
        this.platform = platform;
        this.contactMode = contactMode;
        this.campaign = campaign;
        this.misinformation = misinformation;
    }

    /** Of a code that a reader took from a card herself. */
    public static Origin ofCard(UUID card, @Nullable String campaign) {
        var origin = new Origin(Platform.OTHER, ContactMode.PUBLIC_REPLY, campaign, null);
        origin.card = card;
        return origin;
    }

    /** For another centre: from there on it is a referral like any other. */
    public Origin copy() {
        return new Origin(platform, contactMode, campaign, misinformation);
    }

    /** A reader took the code herself: nobody knows whom to follow up with. */
    public boolean isCard() {
        return card != null;
    }

    public Platform platform() {
        return platform;
    }

    public ContactMode contactMode() {
        return contactMode;
    }

    public @Nullable String campaign() {
        return campaign;
    }

    public @Nullable Misinformation misinformation() {
        return misinformation;
    }
}

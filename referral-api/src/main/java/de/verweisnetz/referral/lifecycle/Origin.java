package de.verweisnetz.referral.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    public Origin copy() {
        return new Origin(platform, contactMode, campaign, misinformation);
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

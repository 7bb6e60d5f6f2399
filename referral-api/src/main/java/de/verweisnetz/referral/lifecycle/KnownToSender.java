package de.verweisnetz.referral.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** The newest state the sender may know of. Version and time are part of it: they too would tell of an arrival. */
@Embeddable
public class KnownToSender {
    @Enumerated(EnumType.STRING)
    @Column(name = "known_status")
    private ReferralStatus status;

    @Column(name = "known_version")
    private long version;

    @Column(name = "known_changed_at")
    private Instant changedAt;

    protected KnownToSender() {}

    KnownToSender(ReferralStatus status, long version, Instant changedAt) {
        this.status = status;
        this.version = version;
        this.changedAt = changedAt;
    }

    ReferralStatus status() {
        return status;
    }

    long version() {
        return version;
    }

    Instant changedAt() {
        return changedAt;
    }
}

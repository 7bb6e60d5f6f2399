package de.verweisnetz.referral.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When it came into being, from when on the receiver sees it, and when it ends by itself. */
@Embeddable
public class Timeline {
    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Embedded
    private @Nullable Watch watch;

    protected Timeline() {}

    /** Of a draft. */
    Timeline(Instant createdAt, Instant expiresAt) {
        this.createdAt = createdAt;
        this.releasedAt = createdAt;
        this.expiresAt = expiresAt;
    }

    void issued(Instant released, Instant expires) {
        releasedAt = released;
        expiresAt = expires;
    }

    public boolean hasExpired(Instant at) {
        return !at.isBefore(expiresAt);
    }

    /** What the node has done about these times. */
    public Watch watch() {
        if (watch == null) {
            // The provider reads what has no value in any column as null.
            watch = new Watch();
        }
        return watch;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}

package de.verweisnetz.referral.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When what happened, and until when what has to happen. */
@Embeddable
public class Timeline {
    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "released_at", updatable = false)
    private Instant releasedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "arrived_at")
    private @Nullable Instant arrivedAt;

    protected Timeline() {}

    Timeline(Terms terms) {
        createdAt = terms.issuedAt();
        releasedAt = terms.releasedAt();
        dueAt = terms.dueAt();
        expiresAt = terms.expiresAt();
        changedAt = createdAt;
    }

    /** The receiver has dealt with it, whatever came of it. */
    void answered(Instant at) {
        changedAt = at;
        if (seenAt == null) {
            seenAt = at;
        }
    }

    void accepted(Instant at) {
        acceptedAt = at;
    }

    void arrived(Instant at) {
        arrivedAt = at;
    }

    boolean hasArrived() {
        return arrivedAt != null;
    }

    public boolean hasExpired(Instant at) {
        return !at.isBefore(expiresAt);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}

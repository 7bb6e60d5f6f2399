package de.verweisnetz.referral.lifecycle;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The newest state the sender may know of. Version and time are part of it: they too would tell of an arrival. */
@Embeddable
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class KnownToSender {
    @Enumerated(EnumType.STRING)
    @Column(name = "known_status")
    private ReferralStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "known_handover")
    private Handover handover;

    @Enumerated(EnumType.STRING)
    @Column(name = "known_outcome")
    private @Nullable Outcome outcome;

    @Column(name = "known_partly")
    private boolean partly;

    @Column(name = "known_version")
    private long version;

    @Column(name = "known_changed_at")
    private Instant changedAt;

    protected KnownToSender() {}

    /** All there is. */
    KnownToSender(ReferralStatus status, Handover handover, long version, Instant changedAt) {
        this.status = status;
        this.handover = handover;
        this.version = version;
        this.changedAt = changedAt;
    }

    /** The same as before, while there is more to know. */
    KnownToSender andNoMore() {
        var known = new KnownToSender(status, handover, version, changedAt);
        known.outcome = outcome;
        known.partly = true;
        return known;
    }

    /** That it has ended and with which outcome, while what the centre reported stays unknown. */
    KnownToSender andTheEnd(ReferralStatus end, long endVersion, Instant at) {
        var known = new KnownToSender(end, handover, endVersion, at);
        known.outcome = end.automaticOutcome().orElse(null);
        known.partly = true;
        return known;
    }

    boolean isPartly() {
        return partly;
    }

    ReferralStatus status() {
        return status;
    }

    Handover handover() {
        return handover;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    long version() {
        return version;
    }

    Instant changedAt() {
        return changedAt;
    }
}

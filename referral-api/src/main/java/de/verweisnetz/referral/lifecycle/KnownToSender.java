package de.verweisnetz.referral.lifecycle;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What lists find of the state that the sender has been told. Version and time are part of it: they too would tell of an arrival. */
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

    @Column(name = "known_due_at")
    private @Nullable Instant dueAt;

    @Column(name = "known_version")
    private long version;

    @Column(name = "known_changed_at")
    private Instant changedAt;

    protected KnownToSender() {}

    /** @param version of the sender's own counting */
    static KnownToSender of(Progress told, long version) {
        var known = new KnownToSender();
        known.status = told.status();
        known.handover = told.handover();
        known.outcome = told.conclusion().outcome();
        known.dueAt = told.dueAt();
        known.version = version;
        known.changedAt = told.changedAt();
        return known;
    }

    long version() {
        return version;
    }
}

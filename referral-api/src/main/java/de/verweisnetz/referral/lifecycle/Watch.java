package de.verweisnetz.referral.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the node has done about the times of a referral, so that it does everything once.
 *
 * <p>Apart from the state that steps change: undoing a step must not make a reminder come twice.
 */
@Embeddable
public class Watch {
    /** The time to answer that the centre was reminded of. */
    @Column(name = "reminded_for")
    private @Nullable Instant remindedFor;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Column(name = "escalated_for")
    private @Nullable Instant escalatedFor;

    @Column(name = "alarmed_for")
    private @Nullable Instant alarmedFor;

    @Column(name = "paused_since")
    private @Nullable Instant pausedSince;

    @Column(name = "centre_gone_since")
    private @Nullable Instant centreGoneSince;

    protected Watch() {}

    public void reminded(Instant due, Instant at) {
        remindedFor = due;
        remindedAt = at;
    }

    public void escalated(Instant due) {
        escalatedFor = due;
    }

    public void alarmed(Instant due) {
        alarmedFor = due;
    }

    public void paused(Instant at) {
        pausedSince = at;
    }

    /** The break is over; what has been done for one time to answer counts for the later one, a reminder from now on. */
    public void resumed(@Nullable Instant due, @Nullable Instant later, Instant at) {
        pausedSince = null;
        remindedAt = remindedAt == null ? null : at;
        remindedFor = moved(remindedFor, due, later);
        escalatedFor = moved(escalatedFor, due, later);
        alarmedFor = moved(alarmedFor, due, later);
    }

    /** The centre has its time anew: of a break only what is still to come counts. */
    public void pauseAnew() {
        pausedSince = null;
    }

    public void centreGone(Instant at) {
        centreGoneSince = at;
    }

    public void centreBack() {
        centreGoneSince = null;
    }

    /** Since when the offer takes a break. */
    public Optional<Instant> pausedSince() {
        return Optional.ofNullable(pausedSince);
    }

    /** Since when the offer is closed for good, or its organisation takes part no more. */
    public Optional<Instant> centreGoneSince() {
        return Optional.ofNullable(centreGoneSince);
    }

    private static @Nullable Instant moved(@Nullable Instant done, @Nullable Instant due, @Nullable Instant later) {
        return done != null && done.equals(due) ? later : done;
    }
}

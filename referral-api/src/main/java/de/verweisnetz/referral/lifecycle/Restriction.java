package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether its client has had a referral locked (GDPR art. 18), since when and why.
 *
 * <p>Only the client locks and unlocks it, with her token or code: here it is read, never written.
 */
@Embeddable
public class Restriction {
    @Column(name = "restricted_at", insertable = false, updatable = false)
    private @Nullable Instant since;

    @Column(name = "restricted_for", insertable = false, updatable = false)
    private @Nullable String reason;

    protected Restriction() {}

    static Restriction none() {
        return new Restriction();
    }

    /** As a query without the aggregate found it. */
    static Restriction of(Instant since, String reason) {
        var restriction = new Restriction();
        restriction.since = since;
        restriction.reason = reason;
        return restriction;
    }

    /** Refuses whatever somebody is about to do with a referral that is locked. */
    public void refuse() {
        if (since != null && reason != null) {
            throw ProblemException.of(ReferralProblem.REFERRAL_RESTRICTED)
                    .with("restricted_at", since)
                    .with("reason", reason);
        }
    }

    public @Nullable Instant since() {
        return since;
    }

    public @Nullable String reason() {
        return reason;
    }
}

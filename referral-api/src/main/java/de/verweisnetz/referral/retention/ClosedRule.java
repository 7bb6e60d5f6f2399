package de.verweisnetz.referral.retention;

import de.verweisnetz.privacy.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;

/**
 * A referral that has ended, however it did; one that nobody ended counts from
 * its last change, or from the end of its code if that is later.
 */
@ApplicationScoped
public class ClosedRule implements RetentionRule {
    private static final String DUE =
            """
            issued_at IS NOT NULL AND coalesce(ended_at, greatest(changed_at, expires_at)) < ?""";

    @Override
    public String name() {
        return "closed";
    }

    @Override
    public Period shortest() {
        return Period.ofDays(90);
    }

    @Override
    public Period longest() {
        return Period.ofDays(365);
    }

    @Override
    public String statement() {
        return Erasure.of(DUE);
    }
}

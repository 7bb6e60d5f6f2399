package de.verweisnetz.referral.retention;

import de.verweisnetz.privacy.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;

/** A draft that nobody has touched for a week was given up. */
@ApplicationScoped
public class DraftRule implements RetentionRule {
    private static final String DUE = """
            issued_at IS NULL AND changed_at < ?""";

    @Override
    public String name() {
        return "drafts";
    }

    @Override
    public Period shortest() {
        return Period.ofDays(1);
    }

    @Override
    public Period longest() {
        return Period.ofDays(30);
    }

    @Override
    public String statement() {
        return Erasure.of(DUE);
    }
}

package de.verweisnetz.referral.retention;

import de.verweisnetz.privacy.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A referral that never reached anybody: not seen, not accepted, its code never entered. */
@ApplicationScoped
public class UndeliveredRule implements RetentionRule {
    private static final String DUE =
            """
            seen_at IS NULL AND accepted_at IS NULL AND arrived_at IS NULL AND issued_at < ?""";

    @Inject
    @ConfigProperty(name = "verweisnetz.referral.code-validity")
    private String codeValidity;

    @Override
    public String name() {
        return "undelivered";
    }

    /** Before its code has ended a referral may still be delivered. */
    @Override
    public Period shortest() {
        return Period.parse(codeValidity);
    }

    @Override
    public Period longest() {
        return Period.ofDays(180);
    }

    @Override
    public String statement() {
        return Erasure.of(DUE);
    }
}

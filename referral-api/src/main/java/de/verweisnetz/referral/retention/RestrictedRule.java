package de.verweisnetz.referral.retention;

import de.verweisnetz.privacy.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;

/** What a client has had locked stays as long as claims usually last (BGB section 195), then it ends like the rest. */
@ApplicationScoped
public class RestrictedRule implements RetentionRule {
    @Override
    public String name() {
        return "restricted";
    }

    @Override
    public Period shortest() {
        return Period.ofYears(1);
    }

    @Override
    public Period longest() {
        return Period.ofYears(4);
    }

    @Override
    public String statement() {
        return Erasure.ofLocked();
    }
}

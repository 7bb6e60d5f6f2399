package de.verweisnetz.privacy.retention;

import de.verweisnetz.privacy.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;

/** Links and codes of an ended project tell who follows, for a year. */
@ApplicationScoped
public class FormerCodeRule implements RetentionRule {
    private static final String FORGET =
            """
            WITH gone AS (
              DELETE FROM privacy.former_code WHERE fingerprint IN (
                SELECT fingerprint FROM privacy.former_code WHERE since < ? ORDER BY since LIMIT ?)
              RETURNING since
            )
            SELECT count(*) FROM gone""";

    @Override
    public String name() {
        return "former-codes";
    }

    @Override
    public Period shortest() {
        return Period.ofMonths(12);
    }

    @Override
    public Period longest() {
        return Period.ofMonths(36);
    }

    @Override
    public String statement() {
        return FORGET;
    }
}

package de.verweisnetz.privacy.retention;

import de.verweisnetz.privacy.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;

/** The log of erasures ends too. */
@ApplicationScoped
public class RetentionLogRule implements RetentionRule {
    private static final String FORGET =
            """
            WITH gone AS (
              DELETE FROM privacy.retention_run WHERE id IN (
                SELECT id FROM privacy.retention_run WHERE finished_at < ? ORDER BY finished_at LIMIT ?)
              RETURNING id
            )
            SELECT count(*) FROM gone""";

    @Override
    public String name() {
        return "retention-log";
    }

    @Override
    public Period shortest() {
        return Period.ofYears(1);
    }

    @Override
    public Period longest() {
        return Period.ofYears(5);
    }

    @Override
    public String statement() {
        return FORGET;
    }
}

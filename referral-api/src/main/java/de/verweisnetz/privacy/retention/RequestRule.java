package de.verweisnetz.privacy.retention;

import de.verweisnetz.privacy.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;

/** Requests of clients are kept after their end as long as one may have to prove that they were met. */
@ApplicationScoped
public class RequestRule implements RetentionRule {
    private static final String FORGET =
            """
            WITH gone AS (
              DELETE FROM privacy.request WHERE id IN (
                SELECT id FROM privacy.request WHERE closed_at < ? ORDER BY closed_at LIMIT ?)
              RETURNING id
            )
            SELECT count(*) FROM gone""";

    @Override
    public String name() {
        return "privacy-requests";
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
        return FORGET;
    }
}

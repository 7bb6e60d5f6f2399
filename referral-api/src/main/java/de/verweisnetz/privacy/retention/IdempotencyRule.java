package de.verweisnetz.privacy.retention;

import de.verweisnetz.privacy.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;

/** Keys of requests are remembered as long as a request may be repeated. */
@ApplicationScoped
public class IdempotencyRule implements RetentionRule {
    private static final String FORGET =
            """
            WITH gone AS (
              DELETE FROM platform.idempotency WHERE (member_id, route, key) IN (
                SELECT member_id, route, key FROM platform.idempotency WHERE created_at < ? ORDER BY created_at LIMIT ?)
              RETURNING created_at
            )
            SELECT count(*) FROM gone""";

    @Override
    public String name() {
        return "idempotency";
    }

    @Override
    public Period shortest() {
        return Period.ofDays(1);
    }

    @Override
    public Period longest() {
        return Period.ofDays(7);
    }

    @Override
    public String statement() {
        return FORGET;
    }
}

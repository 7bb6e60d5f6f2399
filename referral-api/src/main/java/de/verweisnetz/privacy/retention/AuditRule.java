package de.verweisnetz.privacy.retention;

import de.verweisnetz.privacy.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;

/** The audit trail ends segment by segment, oldest first: what is left stays a chain that can be checked. */
@ApplicationScoped
public class AuditRule implements RetentionRule {
    private static final String DROP =
            """
            WITH due AS (
              SELECT CAST(? AS timestamptz) AS before
            ), ended AS (
              SELECT coalesce(min(first_position) FILTER (WHERE last_at >= before) - 1, max(last_position)) AS position
                FROM privacy.audit_segment, due
            ), gone AS (
              DELETE FROM privacy.audit WHERE position IN (
                SELECT a.position FROM privacy.audit a, ended WHERE a.position <= ended.position ORDER BY a.position LIMIT ?)
              RETURNING id
            )
            SELECT count(*) FROM gone""";

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Period shortest() {
        return Period.ofMonths(6);
    }

    @Override
    public Period longest() {
        return Period.ofMonths(24);
    }

    @Override
    public String statement() {
        return DROP;
    }
}

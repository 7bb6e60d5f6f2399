package de.verweisnetz.notification.contact;

import de.verweisnetz.privacy.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;

/** An address that nobody has confirmed is perhaps nobody's, or somebody else's. */
@ApplicationScoped
public class UnconfirmedRule implements RetentionRule {
    private static final String FORGET =
            """
            WITH gone AS (
              DELETE FROM notification.contact WHERE member_id IN (
                SELECT member_id FROM notification.contact WHERE confirmed_at IS NULL AND asked_at < ? ORDER BY asked_at LIMIT ?)
              RETURNING member_id
            )
            SELECT count(*) FROM gone""";

    @Override
    public String name() {
        return "unconfirmed-addresses";
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
        return FORGET;
    }
}

package de.verweisnetz.feedback;

import de.verweisnetz.privacy.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;

/** After a year the page that a remark is about is another one. */
@ApplicationScoped
public class RemarkRule implements RetentionRule {
    private static final String FORGET =
            """
            WITH gone AS (
              DELETE FROM feedback.remark WHERE id IN (
                SELECT id FROM feedback.remark WHERE written_on < ? ORDER BY written_on LIMIT ?)
              RETURNING id
            )
            SELECT count(*) FROM gone""";

    @Override
    public String name() {
        return "portal-feedback";
    }

    @Override
    public Period shortest() {
        return Period.ofMonths(1);
    }

    @Override
    public Period longest() {
        return Period.ofMonths(24);
    }

    @Override
    public String statement() {
        return FORGET;
    }
}

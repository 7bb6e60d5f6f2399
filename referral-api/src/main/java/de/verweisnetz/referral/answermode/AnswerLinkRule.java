package de.verweisnetz.referral.answermode;

import de.verweisnetz.privacy.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;

/** Links that have expired open nothing and go soon. */
@ApplicationScoped
public class AnswerLinkRule implements RetentionRule {
    private static final String FORGET =
            """
            WITH gone AS (
              DELETE FROM referral.answer_link WHERE id IN (
                SELECT id FROM referral.answer_link WHERE expires_at < ? ORDER BY expires_at LIMIT ?)
              RETURNING id
            )
            SELECT count(*) FROM gone""";

    @Override
    public String name() {
        return "answer-links";
    }

    @Override
    public Period shortest() {
        return Period.ofDays(1);
    }

    @Override
    public Period longest() {
        return Period.ofDays(90);
    }

    @Override
    public String statement() {
        return FORGET;
    }
}

package de.verweisnetz.notification.queue;

import de.verweisnetz.privacy.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;

/** That a mail was sent is forgotten soon, and with a mail of the day what it told of. */
@ApplicationScoped
public class MailRule implements RetentionRule {
    private static final String FORGET =
            """
            WITH due AS (
              SELECT id FROM notification.mail WHERE ended_at < ? ORDER BY ended_at LIMIT ?
            ), gathered AS (
              DELETE FROM notification.mail WHERE digest_id IN (SELECT id FROM due)
            ), gone AS (
              DELETE FROM notification.mail WHERE id IN (SELECT id FROM due) RETURNING id
            )
            SELECT count(*) FROM gone""";

    @Override
    public String name() {
        return "mails";
    }

    @Override
    public Period shortest() {
        return Period.ofDays(7);
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

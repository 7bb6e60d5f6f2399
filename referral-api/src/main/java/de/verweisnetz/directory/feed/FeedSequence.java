package de.verweisnetz.directory.feed;

import de.verweisnetz.platform.event.Sequenced;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts changed documents in line, after the change is visible to everybody. */
@ApplicationScoped
public class FeedSequence implements Sequenced {
    // A row that is being changed again is left to the next run: its writer holds the lock.
    private static final String NUMBER =
            """
            UPDATE directory.feed f SET position = numbered.position
              FROM (SELECT kind, id, nextval('directory.feed_position') AS position
                      FROM (SELECT kind, id FROM directory.feed
                             WHERE position IS NULL ORDER BY changed_at, kind, id LIMIT %d
                               FOR UPDATE SKIP LOCKED) due) numbered
             WHERE f.kind = numbered.kind AND f.id = numbered.id"""
                    .formatted(BATCH);

    @Override
    public String statement() {
        return NUMBER;
    }
}

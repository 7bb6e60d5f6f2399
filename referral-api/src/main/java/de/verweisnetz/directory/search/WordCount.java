package de.verweisnetz.directory.search;

import de.verweisnetz.data.place.Place;
import de.verweisnetz.data.place.Places;
import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the vocabulary: counts the words of the listed offers anew after the directory has changed, and forgets those that
 * are used no more.
 */
@ApplicationScoped
public class WordCount implements RecurringJob {
    // PostgreSQL counts row changes anyway; a counter of our own would make all writers wait for one row.
    private static final String CHANGES =
            """
            SELECT n_tup_ins + n_tup_upd + n_tup_del FROM pg_stat_user_tables
             WHERE relid = 'directory.offer_search'::regclass""";
    private static final String COUNT =
            """
            WITH counted AS MATERIALIZED (
              SELECT word, max(offers) AS offers
                FROM (SELECT word, ndoc AS offers FROM ts_stat('SELECT words FROM directory.offer_search WHERE listed')
                       WHERE word !~ '[@#^]' AND length(word) BETWEEN 3 AND 60
                      UNION ALL
                      SELECT word, 0 FROM unnest(?::text[]) AS word) used
               GROUP BY word),
            forgotten AS (
              DELETE FROM directory.word w WHERE NOT EXISTS (SELECT 1 FROM counted c WHERE c.word = w.word))
            INSERT INTO directory.word AS w (word, offers) SELECT word, offers FROM counted ORDER BY word
            ON CONFLICT (word) DO UPDATE SET offers = excluded.offers WHERE w.offers <> excluded.offers""";
    // A count of a million offers takes a while: it must not follow itself all day long while a file is imported.
    private static final int TIMES_ITS_OWN_LENGTH = 20;

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    @Inject
    @ConfigProperty(name = "verweisnetz.directory.word-count-pause")
    private String pause;

    private volatile long counted = -1;
    private volatile long restUntil = System.nanoTime();

    @Override
    public String name() {
        return "directory-word-count";
    }

    @Override
    public Cadence cadence() {
        return Cadence.parse(pause);
    }

    @Override
    public void run() {
        try (var connection = jobs.getConnection()) {
            long changes = changes(connection);
            if (changes != counted && System.nanoTime() - restUntil >= 0) {
                long began = System.nanoTime();
                count(connection);
                counted = changes;
                restUntil = System.nanoTime() + TIMES_ITS_OWN_LENGTH * (System.nanoTime() - began);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Words were not counted: SQL state " + e.getSQLState());
        }
    }

    private static long changes(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(CHANGES);
                var rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    static void count(Connection connection) throws SQLException {
        try (var count = connection.prepareStatement(COUNT)) {
            count.setString(1, Vocabulary.array(otherWords()));
            count.executeUpdate();
        }
    }

    /** Of the code lists and of places: they are no mistakes even where no offer uses them. */
    private static TreeSet<String> otherWords() {
        var words = new TreeSet<>(Meanings.load().words());
        Places.load().all().stream()
                .map(Place::name)
                .flatMap(name -> Words.plain(name).stream())
                .forEach(words::add);
        words.removeIf(word -> word.length() < 3);
        return words;
    }
}

package de.verweisnetz.directory.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.data.exchange.DirectoryBundle;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.synthetic.SyntheticDirectory;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.ServerHeap;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a whole directory costs that is compared from nothing; {@code -Dduplicates.offers=200000} makes it a large one and
 * prints how far it is from time to time.
 */
class DuplicatesAtSizeIT extends ApiIT {
    private static final int OFFERS = Integer.getInteger("duplicates.offers", 2_000);
    private static final int MOST_HELD = 64_000_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int LOOKS = 20;
    private static final List<EntityKind> COMPARED =
            List.of(EntityKind.ORGANIZATION, EntityKind.SERVICE, EntityKind.LOCATION, EntityKind.SERVICE_AT_LOCATION);

    private final UUID source = UUID.randomUUID();

    @AfterEach
    void forget() throws SQLException {
        execute("DELETE FROM directory.document WHERE source_id = '%s'".formatted(source));
        for (var table : List.of("duplicate_due", "duplicate_key", "duplicate_subject")) {
            execute(
                    """
                    DELETE FROM directory.%s x WHERE NOT EXISTS (
                      SELECT FROM directory.document d WHERE d.kind = x.kind AND d.id = x.id)"""
                            .formatted(table));
        }
        execute(
                """
                DELETE FROM directory.duplicate_candidate c WHERE state = 'OPEN' AND NOT EXISTS (
                  SELECT FROM directory.document d WHERE d.kind = c.kind AND d.id = c.first_id)""");
    }

    @Test
    void a_whole_directory_is_compared_without_reading_it_again_for_each_entry() throws Exception {
        Twins.settleAll();
        fill();
        var heap = ServerHeap.live();
        long read = rowsReadInPassing();
        execute(
                """
                INSERT INTO directory.duplicate_due (kind, id)
                SELECT kind, id FROM directory.document WHERE source_id = '%s' ORDER BY id"""
                        .formatted(source));
        var twins = new Twins().stored();

        long held = watch() - heap;

        Twins.pair(Member.of("coordinator"), "organization", twins.one.organization, twins.other.organization);
        assertThat(held).isLessThan(MOST_HELD);
        // Each step that looked through all keys for those that are equal would read them all.
        assertThat(rowsReadInPassing() - read)
                .isLessThan(2 * Twins.count("SELECT count(*) FROM directory.duplicate_key"));
    }

    private void fill() throws SQLException {
        execute("INSERT INTO directory.source (id, name, republish) VALUES ('%1$s', 'Musterquelle %1$s', false)"
                .formatted(source));
        try (var connection = TestDatabase.asSuperuser();
                var insert = connection.prepareStatement(
                        """
                        INSERT INTO directory.document (kind, id, version, body, hash, source_id, modified_at)
                        SELECT ?, (d ->> 'id')::uuid, 1, d, '', ?::uuid, now() FROM jsonb_array_elements(?::jsonb) AS d""")) {
            var bundles = SyntheticDirectory.offers(OFFERS, 20).iterator();
            while (bundles.hasNext()) {
                DirectoryBundle bundle = bundles.next();
                for (var kind : COMPARED) {
                    insert.setString(1, kind.singular());
                    insert.setString(2, source.toString());
                    insert.setString(3, bundle.of(kind).toString());
                    insert.executeUpdate();
                }
            }
        }
        execute("ANALYZE directory.document");
    }

    /** Looks on until nothing is left; the most that was alive on the server's heap meanwhile. */
    private long watch() throws Exception {
        long start = System.nanoTime();
        long all = due();
        long told = all;
        long most = 0;
        for (long left = all; left > 0; left = due()) {
            if (told - left >= all / LOOKS) {
                most = Math.max(most, ServerHeap.live());
                tell(start, left);
                told = left;
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
        tell(start, 0);
        return Math.max(most, ServerHeap.live());
    }

    private static void tell(long start, long left) {
        System.out.printf(
                "%d offers: after %d s %d entries are left to compare, %d keys, %d pairs%n",
                OFFERS,
                Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                left,
                // Counting them would be what must not happen.
                Twins.count("SELECT n_live_tup FROM pg_stat_user_tables WHERE relname = 'duplicate_key'"),
                Twins.count("SELECT count(*) FROM directory.duplicate_candidate"));
    }

    private static long due() {
        return Twins.count("SELECT count(*) FROM directory.duplicate_due");
    }

    /** How many keys were read by looking through the whole table. */
    private static long rowsReadInPassing() throws InterruptedException {
        // The statistics of a session are told a second after it did something.
        Thread.sleep(1_500);
        return Twins.count("SELECT seq_tup_read FROM pg_stat_user_tables WHERE relname = 'duplicate_key'");
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

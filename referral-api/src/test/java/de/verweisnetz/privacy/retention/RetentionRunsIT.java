package de.verweisnetz.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.privacy.RetentionRule;
import de.verweisnetz.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules are applied with a shifted clock, in a database of its own. */
class RetentionRunsIT {
    private static final Instant START = Instant.parse("2027-03-01T08:00:00Z");
    private static final int ROWS = 1200;

    private static Connection superuser;
    private static String url;

    @BeforeAll
    static void prepare() throws SQLException {
        url = TestDatabase.another("retention_runs");
        superuser = DriverManager.getConnection(url, "postgres", "postgres");
    }

    @AfterAll
    static void end() throws SQLException {
        superuser.close();
    }

    @BeforeEach
    void fill() throws SQLException {
        execute("TRUNCATE platform.idempotency, privacy.retention_run, privacy.audit");
        execute(
                """
                INSERT INTO platform.idempotency (member_id, route, key, request_hash, result_id, created_at)
                SELECT gen_random_uuid(), 'route', 'key', '', gen_random_uuid(), timestamptz '%s' + n * interval '1 second'
                  FROM generate_series(1, %d) AS n"""
                        .formatted(START, ROWS));
    }

    @Test
    void keys_of_requests_are_forgotten_after_a_day_and_not_before() throws SQLException {
        var rule = new IdempotencyRule();

        assertThat(apply(rule, START.plus(Period.ofDays(1)))).isZero();
        assertThat(apply(rule, START.plusSeconds(11).plus(Period.ofDays(1)))).isEqualTo(10);
        assertThat(apply(rule, START.plus(Period.ofDays(2)))).isEqualTo(ROWS - 10);

        assertThat(number("SELECT count(*) FROM platform.idempotency")).isZero();
    }

    @Test
    void each_run_is_logged_with_its_figures_and_audited_without_contents() throws SQLException {
        apply(new IdempotencyRule(), START.plus(Period.ofDays(1)));
        apply(new IdempotencyRule(), START.plus(Period.ofDays(2)));

        assertThat(
                        texts(
                                """
                        SELECT rule || ' ' || erased || ' ' || (finished_at IS NOT NULL)
                          FROM privacy.retention_run ORDER BY started_at"""))
                .containsExactly("idempotency 0 true", "idempotency " + ROWS + " true");
        assertThat(texts("SELECT action || ' ' || subject_type || ' ' || detail::text FROM privacy.audit"))
                .containsExactly("ERASE retention-run {\"rule\": \"idempotency\", \"erased\": " + ROWS + "}");
    }

    @Test
    void a_run_whose_process_died_is_gone_on_with() throws SQLException {
        var killed = new KilledAfterOneBatch();
        var later = START.plus(Period.ofDays(2));
        assertThatThrownBy(() -> apply(killed, later)).isInstanceOf(SQLException.class);
        long left = number("SELECT count(*) FROM platform.idempotency");
        assertThat(left).isPositive().isLessThan(ROWS);
        assertThat(number("SELECT erased FROM privacy.retention_run WHERE finished_at IS NULL"))
                .isEqualTo(ROWS - left);

        assertThat(apply(new IdempotencyRule(), later)).isEqualTo(ROWS);

        assertThat(number("SELECT count(*) FROM platform.idempotency")).isZero();
        assertThat(number("SELECT count(*) FROM privacy.retention_run")).isOne();
    }

    @Test
    void the_log_itself_ends() throws SQLException {
        apply(new IdempotencyRule(), START.plus(Period.ofDays(2)));

        assertThat(apply(new RetentionLogRule(), START.plus(Period.ofDays(3)))).isZero();
        assertThat(number("SELECT count(*) FROM privacy.retention_run WHERE rule = 'idempotency'"))
                .isOne();
        try (var jobs = DriverManager.getConnection(url, "verweisnetz_jobs", "verweisnetz_jobs")) {
            var afterAYear = BusinessClock.after(START, Period.ofDays(370));
            assertThat(new RetentionRuns(jobs)
                            .apply(
                                    new RetentionLogRule(),
                                    BusinessClock.before(afterAYear, Period.ofYears(1)),
                                    afterAYear))
                    .isEqualTo(2);
        }
    }

    /** Its connection breaks in the middle, as when the process is killed. */
    private static final class KilledAfterOneBatch implements RetentionRule {
        private final RetentionRule rule = new IdempotencyRule();
        private int batches;

        @Override
        public String name() {
            return rule.name();
        }

        @Override
        public Period shortest() {
            return rule.shortest();
        }

        @Override
        public Period longest() {
            return rule.longest();
        }

        @Override
        public String statement() {
            return batches++ == 0
                    ? rule.statement()
                    : "SELECT pg_terminate_backend(pg_backend_pid())::int WHERE now() > CAST(? AS timestamptz) - interval '1000 years' AND 0 < ?";
        }
    }

    private static long apply(RetentionRule rule, Instant now) throws SQLException {
        try (var jobs = DriverManager.getConnection(url, "verweisnetz_jobs", "verweisnetz_jobs")) {
            return new RetentionRuns(jobs).apply(rule, BusinessClock.before(now, rule.shortest()), now);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(String sql) throws SQLException {
        return Long.parseLong(texts(sql).get(0));
    }

    private static List<String> texts(String sql) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new java.util.ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}

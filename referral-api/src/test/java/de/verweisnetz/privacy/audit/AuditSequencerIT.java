package de.verweisnetz.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.verweisnetz.referral.ReferralFixture;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The node under test chains what it records, and signs it. */
class AuditSequencerIT extends ApiIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    // Other tests shift the node's clock: old segments may have been dropped by it.
    private static final Instant WHENEVER = Instant.now().plus(Duration.ofDays(10_000));

    @Test
    void what_a_request_leaves_behind_is_chained_within_seconds_and_holds() throws Exception {
        var referral = ReferralFixture.create().issueWithFeedback().at("/id").asText();

        awaitChained(referral);

        try (var audit = TestDatabase.as("audit")) {
            var anchors = new Anchors(
                    Path.of(System.getProperty("it.audit")),
                    AuditKeys.read(Path.of(System.getProperty("it.audit.keys") + ".pub")));
            var result = new AuditVerification(anchors, WHENEVER, PATIENCE).run(audit);
            assertThat(result.findings()).isEmpty();
            assertThat(result.rows()).isPositive();
        }
    }

    @Test
    void the_application_cannot_change_what_it_recorded() throws SQLException {
        try (var app = TestDatabase.as("app");
                var statement = app.createStatement()) {
            for (var sql : new String[] {
                "UPDATE privacy.audit SET action = 'READ'",
                "DELETE FROM privacy.audit",
                "UPDATE privacy.audit_head SET position = 0",
                "DELETE FROM privacy.audit_segment"
            }) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
            }
        }
        try (var jobs = TestDatabase.as("jobs");
                var statement = jobs.createStatement()) {
            assertThatThrownBy(() -> statement.execute("UPDATE privacy.audit SET action = 'READ'"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static void awaitChained(String referral) throws SQLException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (waiting(referral) > 0) {
            assertThat(Instant.now()).as("chained in time").isBefore(end);
            Thread.sleep(200);
        }
    }

    private static long waiting(String referral) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FILTER (WHERE position IS NULL), count(*)"
                        + " FROM privacy.audit WHERE subject_id = '" + referral + "'")) {
            rows.next();
            assertThat(rows.getLong(2)).isPositive();
            return rows.getLong(1);
        }
    }
}

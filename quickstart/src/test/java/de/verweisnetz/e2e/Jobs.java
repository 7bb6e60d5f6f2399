package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.quickstart.NodeClock;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Jobs of a node whose time has come earlier than its timetable says. */
final class Jobs {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NOW =
            "UPDATE platform.scheduled_job SET execution_time = now() WHERE task_name = '%s' AND NOT picked";

    private Jobs() {}

    /** After something was put in order in the database. */
    static void run(QuickstartProcess node, String job, String before) {
        try (var connection = NodeDatabase.of(node);
                var statement = connection.createStatement()) {
            statement.execute(before);
            statement.execute(NOW.formatted(job));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Again and again, until a query finds something. */
    static void runUntil(QuickstartProcess node, String job, String found) {
        var end = Instant.now().plus(PATIENCE);
        try (var connection = NodeDatabase.of(node);
                var statement = connection.createStatement()) {
            boolean there = false;
            while (!there) {
                assertThat(Instant.now()).as(job + ": " + found).isBefore(end);
                statement.execute(NOW.formatted(job));
                Thread.sleep(200);
                try (var rows = statement.executeQuery(found)) {
                    there = rows.next();
                }
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Once nobody can undo anything: has the clocks run until the sender's team has such a task for a referral. */
    static void awaitTask(QuickstartProcess node, Sent referral, String kind) {
        awaitTask(node, referral, kind, "done_at IS NULL");
    }

    /** The same until nobody has to look after it any more. */
    static void awaitSettled(QuickstartProcess node, Sent referral, String kind) {
        awaitTask(node, referral, kind, "done_at IS NOT NULL");
    }

    private static void awaitTask(QuickstartProcess node, Sent referral, String kind, String state) {
        NodeClock.release();
        runUntil(
                node,
                "referral-clocks",
                "SELECT FROM referral.task WHERE referral_id = '%s' AND kind = '%s' AND %s"
                        .formatted(referral.id(), kind, state));
    }
}

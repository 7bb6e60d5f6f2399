package de.verweisnetz.referral;

import static de.verweisnetz.referral.SimulatedYear.after;
import static de.verweisnetz.referral.SimulatedYear.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.SimulatedDays;
import de.verweisnetz.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Four hundred days pass, and referrals of all kinds are left to themselves: each centre is reminded once and on the right
 * day, each coordination asked once, and in the end nothing is open.
 */
class SimulatedYearIT extends ApiIT {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final int COPIES = 41;
    private static final int DAYS_BETWEEN = 6;
    private static final int PROMISED = 3;
    private static final int BREAK_ENDS = 100;

    /** A referral, and on which day what should happen to it. */
    private record Expected(UUID id, Map<String, LocalDate> events) {}

    private final List<Expected> expected = new ArrayList<>();

    @Test
    void after_four_hundred_days_nothing_is_open_and_everything_came_once_and_on_its_day() throws Exception {
        try (var connection = TestDatabase.asSuperuser()) {
            fill(connection);
            pass(connection, "a");
            var first = happened(connection);
            for (var referral : expected) {
                assertThat(first.getOrDefault(referral.id(), Map.of()))
                        .as("events of %s", referral.id())
                        .isEqualTo(referral.events());
            }
            assertThat(open(connection)).isZero();
            assertThat(tasksPerReferral(connection)).isEqualTo(1);

            int events = count(connection, "platform.event", "aggregate_id");
            pass(connection, "f");
            assertThat(count(connection, "platform.event", "aggregate_id")).isEqualTo(events);
            assertThat(happened(connection)).isEqualTo(first);
        }
    }

    private void fill(Connection connection) throws SQLException {
        for (var land : List.of("02", "09", "11")) {
            var fixture = offerIn(connection, land);
            var issued = fixture.issueWithFeedback();
            copies(connection, issued, land, Map.of("reminded", true));
            var seen = fixture.issueWithFeedback();
            fixture.command(seen, "seen", 1, "");
            copies(connection, seen, land, Map.of("reminded", true));
        }
        var fixture = offerIn(connection, "11");
        var returned = fixture.issueWithFeedback();
        fixture.command(returned, "return", 1, Map.of("question", "Seit wann?"));
        copies(connection, returned, "11", Map.of());
        var accepted = fixture.issueWithFeedback();
        fixture.command(accepted, "acceptance", 1, Map.of());
        copies(connection, accepted, "11", Map.of());
        copies(connection, fixture.issue(TestRequest.unannounced(fixture.offer())), "11", Map.of());
        var arrived = fixture.issueWithFeedback();
        fixture.redeem(arrived.at("/voucher/code").asText());
        copies(connection, arrived, "11", Map.of("arrived", true));
        var declined = fixture.issueWithFeedback();
        fixture.command(declined, "decline", 1, Map.of("reason", "NO_CAPACITY"));
        copies(connection, declined, "11", Map.of("ended", true));
        var paused = offerIn(connection, "11");
        var waiting = paused.issueWithFeedback();
        directory(connection, paused, "closed_until = '%s'".formatted(day(BREAK_ENDS)));
        copies(connection, waiting, "11", Map.of("reminded", true, "paused", true));
    }

    private static ReferralFixture offerIn(Connection connection, String land) throws SQLException {
        var fixture = ReferralFixture.create();
        directory(connection, fixture, "land = '%s'".formatted(land));
        return fixture;
    }

    /** The same referral as if it had been issued every few days of the year, in that state ever since. */
    private void copies(Connection connection, JsonNode template, String land, Map<String, Boolean> traits)
            throws SQLException {
        for (int copy = 0; copy < COPIES; copy++) {
            var issued = day(copy * DAYS_BETWEEN);
            var due = after(issued, PROMISED, land);
            var events = new LinkedHashMap<String, LocalDate>();
            if (traits.containsKey("paused") && !issued.isAfter(day(BREAK_ENDS))) {
                // Issued at ten, and found out in the following night.
                var since = issued.plusDays(1);
                if (!since.isAfter(day(BREAK_ENDS))) {
                    events.put("PAUSED", since);
                    events.put("RESUMED", day(BREAK_ENDS + 1));
                    due = after(due, SimulatedYear.between(since, day(BREAK_ENDS + 1), land), land);
                }
            }
            if (traits.containsKey("reminded")) {
                events.put("REMINDED", after(due, 1, land));
                events.put("ESCALATED", after(due, 1 + PROMISED, land));
            }
            if (!traits.containsKey("ended")) {
                var end = issued.plusDays(traits.containsKey("arrived") ? 141 : 91);
                events.values().removeIf(day -> !day.isBefore(end));
                events.put("EXPIRED", end);
            }
            var id = Ids.next();
            insert(connection, template, id, issued, after(issued, PROMISED, land));
            expected.add(new Expected(id, Map.copyOf(events)));
        }
    }

    private void insert(Connection connection, JsonNode template, UUID id, LocalDate issued, LocalDate due)
            throws SQLException {
        var at = issued.atTime(10, 0).atZone(BERLIN);
        var changed = Json.MAPPER.createObjectNode();
        changed.put("id", id.toString()).put("reference", "VN-Z%05d".formatted(expected.size()));
        for (var column : List.of("created_at", "issued_at", "released_at", "changed_at", "known_changed_at")) {
            changed.put(column, at.toInstant().toString());
        }
        changed.put("expires_at", at.plusDays(90).toInstant().toString());
        changed.put("code_fingerprint", "\\x" + hex(id) + "01").put("page_fingerprint", "\\x" + hex(id) + "02");
        copy(connection, template, changed, times(at.plusDays(50).toInstant(), due));
    }

    /** Only where the template has such times. */
    private static ObjectNode times(Instant arrived, LocalDate due) {
        return Json.MAPPER
                .createObjectNode()
                .put("arrived_at", arrived.toString())
                .put("due_at", due.atTime(23, 59, 59).atZone(BERLIN).toInstant().toString());
    }

    private static void copy(Connection connection, JsonNode template, ObjectNode changed, ObjectNode times)
            throws SQLException {
        try (var insert = connection.prepareStatement(
                """
                INSERT INTO referral.referral
                SELECT (jsonb_populate_record(NULL::referral.referral,
                          to_jsonb(r) || ?::jsonb
                          || CASE WHEN r.arrived_at IS NULL THEN '{}' ELSE jsonb_build_object('arrived_at', t.times -> 'arrived_at') END
                          || CASE WHEN r.due_at IS NULL THEN '{}' ELSE jsonb_build_object('due_at', t.times -> 'due_at') END
                          || '{"pending": []}')).*
                  FROM referral.referral r, (SELECT ?::jsonb) AS t (times) WHERE r.id = ?""")) {
            insert.setString(1, changed.toString());
            insert.setString(2, times.toString());
            insert.setObject(3, UUID.fromString(template.at("/id").asText()));
            assertThat(insert.executeUpdate()).isOne();
        }
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    private static void directory(Connection connection, ReferralFixture fixture, String assignment)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("UPDATE directory.offer_search SET %s WHERE id = '%s'"
                    .formatted(assignment, fixture.offer().id()));
        }
    }

    private static void pass(Connection connection, String kind) throws SQLException, InterruptedException {
        var instance = kind + UUID.randomUUID().toString().substring(1) + "/1";
        try (var statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO platform.scheduled_job (task_name, task_instance, execution_time, version, picked)
                    VALUES ('%s', '%s', now(), 1, false)"""
                            .formatted(SimulatedDays.NAME, instance));
            var end = Instant.now().plus(PATIENCE);
            while (isQueued(connection, instance)) {
                assertThat(Instant.now()).as("the days are still passing").isBefore(end);
                Thread.sleep(200);
            }
        }
    }

    private static boolean isQueued(Connection connection, String instance) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT FROM platform.scheduled_job WHERE task_instance = ? AND coalesce(consecutive_failures, 0) = 0")) {
            select.setString(1, instance);
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** On which day what happened; twice is a failure at once. */
    private Map<UUID, Map<String, LocalDate>> happened(Connection connection) throws SQLException {
        var happened = new LinkedHashMap<UUID, Map<String, LocalDate>>();
        try (var select = connection.prepareStatement(
                "SELECT aggregate_id, type, occurred_at FROM platform.event WHERE aggregate_id = ANY (?)")) {
            select.setArray(1, ids(connection));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var day = LocalDate.ofInstant(
                            rows.getObject(3, OffsetDateTime.class).toInstant(), BERLIN);
                    assertThat(happened.computeIfAbsent(rows.getObject(1, UUID.class), id -> new LinkedHashMap<>())
                                    .put(rows.getString(2), day))
                            .isNull();
                }
            }
        }
        return happened;
    }

    private int open(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                """
                SELECT count(*) FROM referral.referral WHERE id = ANY (?)
                   AND (status IN ('ISSUED', 'SEEN', 'RETURNED', 'ACCEPTED', 'IN_COUNSELLING')
                        OR known_status IN ('ISSUED', 'SEEN', 'RETURNED', 'ACCEPTED', 'IN_COUNSELLING'))""")) {
            select.setArray(1, ids(connection));
            return number(select);
        }
    }

    /** Open tasks: one for each referral, of how it ended. */
    private int tasksPerReferral(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                """
                SELECT count(*) / count(DISTINCT referral_id) FROM referral.task t JOIN referral.referral r ON r.id = t.referral_id
                 WHERE t.referral_id = ANY (?) AND t.done_at IS NULL AND t.kind = r.status""")) {
            select.setArray(1, ids(connection));
            assertThat(count(connection, "referral.task", "done_at IS NULL AND referral_id"))
                    .isEqualTo(expected.size());
            return number(select);
        }
    }

    private int count(Connection connection, String table, String column) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT count(*) FROM %s WHERE %s = ANY (?)".formatted(table, column))) {
            select.setArray(1, ids(connection));
            return number(select);
        }
    }

    private static int number(java.sql.PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private java.sql.Array ids(Connection connection) throws SQLException {
        return connection.createArrayOf(
                "uuid", expected.stream().map(Expected::id).toArray());
    }
}

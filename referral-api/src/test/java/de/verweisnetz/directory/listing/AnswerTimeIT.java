package de.verweisnetz.directory.listing;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.directory.UsualAnswer;
import de.verweisnetz.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerTimeIT {
    private static final Instant SINCE = Instant.parse("2026-06-01T00:00:00Z");
    // A Thursday.
    private static final String ISSUED = "2026-09-03T10:00:00+02:00";

    @Test
    void the_middle_of_enough_answers_is_told_and_no_single_one() throws SQLException {
        var url = TestDatabase.another("answer_times");
        var often = UUID.randomUUID();
        var seldom = UUID.randomUUID();
        var former = UUID.randomUUID();
        try (var connection = jobs(url)) {
            // Same day, Friday, Monday, Tuesday, Wednesday week: 0, 1, 2, 3 and 9 working days.
            for (var answer : new String[] {"2026-09-03", "2026-09-04", "2026-09-07", "2026-09-08", "2026-09-16"}) {
                referral(connection, often, ISSUED, answer + "T15:00:00+02:00", "ACCEPTED");
            }
            referral(connection, often, ISSUED, null, "ACCEPTED");
            for (int i = 0; i < AnswerTimeRepository.LEAST_ANSWERS - 1; i++) {
                referral(connection, seldom, ISSUED, "2026-09-04T15:00:00+02:00", "DECLINED");
                referral(connection, former, "2026-05-01T10:00:00+02:00", "2026-05-04T15:00:00+02:00", "ACCEPTED");
            }
            referral(connection, former, ISSUED, "2026-09-04T15:00:00+02:00", "ACCEPTED");

            AnswerTimeRepository.measure(connection, SINCE);
            assertThat(measured(connection)).containsOnlyKeys(often).containsEntry(often, new UsualAnswer(2, 5));

            referral(connection, seldom, ISSUED, "2026-09-03T23:00:00+02:00", "ACCEPTED");
            AnswerTimeRepository.measure(connection, SINCE);
            assertThat(measured(connection))
                    .containsEntry(often, new UsualAnswer(2, 5))
                    .containsEntry(seldom, new UsualAnswer(1, 5));

            AnswerTimeRepository.measure(connection, Instant.parse("2026-10-01T00:00:00Z"));
            assertThat(measured(connection)).isEmpty();
        }
    }

    private static Connection jobs(String url) throws SQLException {
        return DriverManager.getConnection(url, "verweisnetz_jobs", "verweisnetz_jobs");
    }

    private static Map<UUID, UsualAnswer> measured(Connection connection) throws SQLException {
        var answers = new HashMap<UUID, UsualAnswer>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT offer_id, working_days, answers FROM directory.usual_answer")) {
            while (rows.next()) {
                answers.put(rows.getObject(1, UUID.class), new UsualAnswer(rows.getInt(2), rows.getInt(3)));
            }
        }
        return answers;
    }

    private static void referral(Connection connection, UUID offer, String issued, String answered, String answer)
            throws SQLException {
        var referral = UUID.randomUUID();
        event(connection, referral, "ISSUED", "SENDER", issued, "{\"offer_id\":\"" + offer + "\"}");
        if (answered != null) {
            event(connection, referral, answer, "RECEIVER", answered, "{}");
            // What comes later is no answer.
            event(connection, referral, "DECLINED", "RECEIVER", "2026-12-01T10:00:00+01:00", "{}");
        }
    }

    private static void event(
            Connection connection, UUID referral, String type, String actor, String at, String payload)
            throws SQLException {
        try (var insert = connection.prepareStatement(
                """
                INSERT INTO platform.event (id, type, aggregate_type, aggregate_id, sender_org, actor, occurred_at, released_at, payload)
                VALUES (gen_random_uuid(), ?, 'referral', ?, gen_random_uuid(), ?, ?, ?, ?::jsonb)""")) {
            insert.setString(1, type);
            insert.setObject(2, referral);
            insert.setString(3, actor);
            insert.setObject(4, OffsetDateTime.parse(at));
            insert.setObject(5, OffsetDateTime.parse(at));
            insert.setString(6, payload);
            insert.executeUpdate();
        }
    }
}

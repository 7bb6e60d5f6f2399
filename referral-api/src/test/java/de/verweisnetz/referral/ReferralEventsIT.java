package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ReferralEventsIT extends ApiIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void events_get_their_position_in_the_order_in_which_they_happened() throws SQLException {
        var fixture = ReferralFixture.create();
        var referral = fixture.issueWithFeedback();
        fixture.command(referral, "acceptance", 1, Map.of());
        fixture.redeem(referral.at("/voucher/code").asText());
        assertThat(sequenced(referral, 3)).containsExactly("ISSUED", "ACCEPTED", "ARRIVED");
    }

    @Test
    void events_hold_codes_and_ids_only() throws SQLException {
        var fixture = ReferralFixture.create();
        var referral = fixture.issueWithFeedback();
        fixture.command(referral, "decline", 1, Map.of("reason", "OTHER", "text", "Vertraulicher Satz"));
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT payload::text FROM platform.event WHERE aggregate_id = '%s' ORDER BY id"
                                .formatted(referral.at("/id").asText()))) {
            rows.next();
            assertThat(rows.getString(1))
                    .isEqualTo("{\"status\": \"ISSUED\", \"offer_id\": \"%s\"}"
                            .formatted(referral.at("/offer/id").asText()));
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("{\"reason\": \"OTHER\", \"status\": \"DECLINED\"}");
        }
    }

    /** The types by position, once all have one. */
    private static List<String> sequenced(JsonNode referral, int expected) throws SQLException {
        var sql = "SELECT type FROM platform.event WHERE aggregate_id = '%s' AND position IS NOT NULL ORDER BY position"
                .formatted(referral.at("/id").asText());
        var end = Instant.now().plus(PATIENCE);
        var types = new ArrayList<String>();
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            while (types.size() < expected && Instant.now().isBefore(end)) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                types.clear();
                try (var rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        types.add(rows.getString(1));
                    }
                }
            }
        }
        return types;
    }
}

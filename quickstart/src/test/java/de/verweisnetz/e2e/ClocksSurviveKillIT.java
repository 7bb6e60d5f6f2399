package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.quickstart.NodeClock;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A server that dies while its clocks remind, ask for help and end: in the middle of the row, and of a transaction. */
class ClocksSurviveKillIT {
    private static final int REFERRALS = 5;
    private static final Duration A_RUN = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String TOLD =
            """
            SELECT r.id, count(e.id) FROM referral.referral r
              LEFT JOIN platform.event e ON e.aggregate_id = r.id AND e.type = '%s' GROUP BY r.id ORDER BY r.id""";

    @Test
    void what_the_clocks_had_begun_they_finish_once_and_nothing_is_forgotten() throws Exception {
        try (var node = QuickstartProcess.startWith(
                "verweisnetz.referral.clocks-every", "PT1S", Path.of("target", "killed-clocks"), "--reset")) {
            var stefan = NodeClient.of(node, "stefan");
            var offer = Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT);
            var ids = new ArrayList<String>();
            for (int i = 0; i < REFERRALS; i++) {
                ids.add(Sending.issue(stefan, Sending.request(offer)).get("id").asText());
            }
            // One after the other in the order of their ids: two are done, one is in work, two wait.
            var middle = ids.stream().sorted().toList().get(REFERRALS / 2);

            killAmid(node, "REMINDED", middle, 12);
            killAmid(node, "ESCALATED", middle, 5);
            killAmid(node, "EXPIRED", middle, 80);

            assertThat(told(node, "REMINDED")).as("not again").isEqualTo(once());
            assertThat(told(node, "ESCALATED")).as("not again").isEqualTo(once());
            var sender = NodeClient.of(node, "stefan");
            for (var id : ids) {
                var referral = sender.get("/v1/referrals/" + id).json();
                assertThat(referral.at("/status").asText()).isEqualTo("EXPIRED");
                assertThat(referral.at("/outcome").asText()).isEqualTo("UNKNOWN");
            }
        }
    }

    /** It is time for all of them after some days; the server dies while it does it to the one in the middle. */
    private static void killAmid(QuickstartProcess node, String type, String middle, int days) throws Exception {
        try (var hold = Hold.at(
                node, "platform.event", "NEW.type = '%s' AND NEW.aggregate_id = '%s'".formatted(type, middle))) {
            NodeClock.advance(untilNoonIn(days));
            while (!comes(hold)) {
                // No working day for the centre.
                NodeClock.advance(Duration.ofDays(1));
            }
            assertThat(told(node, type)).as("done when the server died").containsExactly(1, 1, 0, 0, 0);
            assertThat(node.killServer().output()).contains("Payara ended with code 137");
        }
        node.startAgain();
        var end = Instant.now().plus(PATIENCE);
        while (!told(node, type).equals(once()) && Instant.now().isBefore(end)) {
            Thread.sleep(500);
        }
        assertThat(told(node, type)).as(type).isEqualTo(once());
    }

    private static boolean comes(Hold hold) throws SQLException, InterruptedException {
        var end = Instant.now().plus(A_RUN);
        while (!hold.isHolding() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        return hold.isHolding();
    }

    private static Duration untilNoonIn(int days) {
        var now = ZonedDateTime.ofInstant(NodeClock.now(), ZoneId.of("Europe/Berlin"));
        return Duration.between(
                now, now.truncatedTo(ChronoUnit.DAYS).plusDays(days).withHour(12));
    }

    private static List<Integer> once() {
        return Collections.nCopies(REFERRALS, 1);
    }

    /** How often each referral was told of, in the order of their ids. */
    private static List<Integer> told(QuickstartProcess node, String type) throws SQLException {
        try (var database = NodeDatabase.of(node);
                var rows = database.createStatement().executeQuery(TOLD.formatted(type))) {
            var told = new ArrayList<Integer>();
            while (rows.next()) {
                told.add(rows.getInt(2));
            }
            return told;
        }
    }
}

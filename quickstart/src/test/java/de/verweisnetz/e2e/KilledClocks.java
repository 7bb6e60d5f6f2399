package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.quickstart.QuickstartProcess;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A server that dies while its clocks remind: in the middle of the row, and of a transaction. */
final class KilledClocks {
    private static final int REFERRALS = 5;
    private static final Duration A_RUN = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String TOLD =
            """
            SELECT r.id, count(e.id) FROM referral.referral r
              LEFT JOIN platform.event e ON e.aggregate_id = r.id AND e.type = '%s'
             WHERE r.id = ANY (CAST('{%s}' AS uuid[])) GROUP BY r.id ORDER BY r.id""";

    private final KilledNode killed;
    private final QuickstartProcess node;
    private final List<String> ids;

    private KilledClocks(KilledNode killed) {
        this.killed = killed;
        node = killed.node;
        ids = issue();
    }

    static void tell(KilledNode killed) throws Exception {
        new KilledClocks(killed).tell();
    }

    private void tell() throws Exception {
        dieAmidReminders(ids.get(REFERRALS / 2));
        comeTo("REMINDED", 0);
        comeTo("ESCALATED", 5);
        comeTo("EXPIRED", 80);

        assertThat(told("REMINDED")).as("not again").isEqualTo(once());
        assertThat(told("ESCALATED")).as("not again").isEqualTo(once());
        var sender = NodeClient.of(node, "stefan");
        for (var id : ids) {
            var referral = sender.get("/v1/referrals/" + id).json();
            assertThat(referral.at("/status").asText()).isEqualTo("EXPIRED");
            assertThat(referral.at("/outcome").asText()).isEqualTo("UNKNOWN");
        }
    }

    /** In the order in which the job goes: two are done, one is in work, two wait. */
    private List<String> issue() {
        var stefan = NodeClient.of(node, "stefan");
        var offer = Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT);
        var issued = new ArrayList<String>();
        for (int i = 0; i < REFERRALS; i++) {
            issued.add(Sending.issue(stefan, Sending.request(offer)).get("id").asText());
        }
        Collections.sort(issued);
        return issued;
    }

    private void dieAmidReminders(String middle) throws Exception {
        var hold =
                Hold.at(node, "platform.event", "NEW.type = 'REMINDED' AND NEW.aggregate_id = '%s'".formatted(middle));
        passDays(12);
        var end = Instant.now().plus(PATIENCE);
        while (!comes(hold)) {
            assertThat(Instant.now()).as("nobody is reminded").isBefore(end);
            // No working day for the centre.
            killed.clock.advance(Duration.ofDays(1));
        }
        assertThat(told("REMINDED")).as("done when the server died").containsExactly(1, 1, 0, 0, 0);
        killed.kill();
        node.startAgain();
    }

    private void comeTo(String type, int days) throws Exception {
        passDays(days);
        var end = Instant.now().plus(PATIENCE);
        while (!told(type).equals(once()) && Instant.now().isBefore(end)) {
            if (!comesTo(type) && days > 0) {
                killed.clock.advance(Duration.ofDays(1));
            }
        }
        assertThat(told(type)).as(type).isEqualTo(once());
    }

    private boolean comesTo(String type) throws SQLException, InterruptedException {
        var end = Instant.now().plus(A_RUN);
        while (!told(type).equals(once()) && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        return told(type).equals(once());
    }

    private static boolean comes(Hold hold) throws SQLException, InterruptedException {
        var end = Instant.now().plus(A_RUN);
        while (!hold.isHolding() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        return hold.isHolding();
    }

    private void passDays(int days) {
        var now = ZonedDateTime.ofInstant(killed.clock.now(), ZoneId.of("Europe/Berlin"));
        var noon = now.truncatedTo(ChronoUnit.DAYS).plusDays(days).withHour(12);
        if (noon.isAfter(now)) {
            killed.clock.advance(Duration.between(now, noon));
        }
    }

    private static List<Integer> once() {
        return Collections.nCopies(REFERRALS, 1);
    }

    /** How often each referral was told of, in the order of their ids. */
    private List<Integer> told(String type) throws SQLException {
        try (var database = NodeDatabase.of(node);
                var rows = database.createStatement().executeQuery(TOLD.formatted(type, String.join(",", ids)))) {
            var told = new ArrayList<Integer>();
            while (rows.next()) {
                told.add(rows.getInt(2));
            }
            return told;
        }
    }
}

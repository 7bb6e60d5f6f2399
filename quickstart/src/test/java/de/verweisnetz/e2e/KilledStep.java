package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A server that dies between a step and its release. */
final class KilledStep {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String LOGGED =
            "SELECT count(*), count(position) FROM platform.event WHERE aggregate_id = '%s' AND type = '%s'";

    private KilledStep() {}

    static void tell(KilledNode killed) throws Exception {
        var node = killed.node;
        var kept = issue(node);
        var undone = issue(node);
        killed.release();
        step(node, "paula", kept, "acceptance", Map.of());
        step(node, "paula", undone, "decline", Map.of("reason", "OFFER_ENDED"));
        var fresh = issue(node);
        assertThat(status(node, "stefan", kept)).isEqualTo("ISSUED");

        killed.kill();
        node.startAgain();

        assertThat(status(node, "stefan", kept))
                .as("nobody else learns of it early")
                .isEqualTo("ISSUED");
        assertThat(events(node, "stefan", kept)).containsExactly("ISSUED");
        assertThat(status(node, "paula", kept)).isEqualTo("ACCEPTED");
        assertThat(NodeClient.of(node, "paula").get("/v1/referrals/" + fresh).status())
                .isEqualTo(404);
        step(node, "paula", undone, "undo", Map.of());
        assertThat(status(node, "paula", undone)).isEqualTo("ISSUED");

        killed.release();
        assertThat(status(node, "stefan", kept)).isEqualTo("ACCEPTED");
        assertThat(events(node, "stefan", kept)).containsExactly("ISSUED", "ACCEPTED");
        assertThat(status(node, "paula", fresh)).isEqualTo("ISSUED");
        assertThat(events(node, "paula", fresh)).containsExactly("ISSUED");
        for (var party : List.of("stefan", "paula")) {
            assertThat(status(node, party, undone)).as(party).isEqualTo("ISSUED");
            assertThat(events(node, party, undone)).as(party).containsExactly("ISSUED");
        }
        awaitLoggedOnce(node, kept, "ACCEPTED");
        awaitLoggedOnce(node, fresh, "ISSUED");
        assertThat(logged(node, undone, "DECLINED")).containsExactly(0, 0);
    }

    private static String issue(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        return Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)))
                .get("id")
                .asText();
    }

    private static void step(QuickstartProcess node, String user, String id, String step, Object body) {
        var taken = NodeClient.of(node, user)
                .step(id, step, read(node, user, id).get("version").asInt(), body);
        assertThat(taken.status()).as(step + " " + taken.http().body()).isEqualTo(200);
    }

    private static JsonNode read(QuickstartProcess node, String user, String id) {
        var answer = NodeClient.of(node, user).get("/v1/referrals/" + id);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    private static String status(QuickstartProcess node, String user, String id) {
        return read(node, user, id).get("status").asText();
    }

    private static List<String> events(QuickstartProcess node, String user, String id) {
        return NodeClient.of(node, user)
                .get("/v1/referrals/" + id + "/events")
                .json()
                .findValuesAsText("type");
    }

    /** Numbered, and so told to whoever follows the log: exactly one. */
    private static void awaitLoggedOnce(QuickstartProcess node, String id, String type) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (logged(node, id, type)[1] == 0 && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        assertThat(logged(node, id, type)).as(type).containsExactly(1, 1);
    }

    private static int[] logged(QuickstartProcess node, String id, String type) throws SQLException {
        try (var database = NodeDatabase.of(node);
                var rows = database.createStatement().executeQuery(LOGGED.formatted(id, type))) {
            rows.next();
            return new int[] {rows.getInt(1), rows.getInt(2)};
        }
    }
}

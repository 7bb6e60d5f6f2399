package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import de.verweisnetz.quickstart.NodeClock;
import de.verweisnetz.quickstart.QuickstartProcess;
import de.verweisnetz.quickstart.WholeNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A team looks after a referral that was declined, and the coordination sees what waits too long, and no more of it. */
@WholeNode
class ClocksPagesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void a_refusal_is_a_task_of_the_team_until_somebody_has_looked_after_it(QuickstartProcess node) throws Exception {
        var referral = issue(node);
        var id = referral.get("id").asText();
        var reference = referral.get("reference").asText();
        NodeClock.release();
        var declined = NodeClient.of(node, "paula").step(id, "decline", 1, Map.of("reason", "NO_CAPACITY"));
        assertThat(declined.status()).as(declined.http().body()).isEqualTo(200);
        NodeClock.release();
        tend(node, "SELECT FROM referral.task WHERE referral_id = '%s'".formatted(id));
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", "/app");
            var page = stefan.page();
            page.click("#open-tasks a");
            var task = page.getByTestId("task").filter(new Locator.FilterOptions().setHasText(reference));
            assertThat(task).containsText("Abgelehnt");
            Look.at(page, "tasks/list");
            task.locator("button").click();
            assertThat(page.locator("#done")).hasText("Die Aufgabe ist erledigt.");
            assertThat(task).hasCount(0);
        }
    }

    @Test
    void the_coordination_sees_who_owes_an_answer_and_nothing_of_the_matter(QuickstartProcess node) throws Exception {
        var reference = issue(node).get("reference").asText();
        NodeClock.release();
        try (var connection = NodeDatabase.of(node);
                var statement = connection.createStatement()) {
            var due = NodeClock.now().minus(Duration.ofDays(9));
            statement.execute(
                    "UPDATE referral.referral SET due_at = '%1$s', reminded_for = '%1$s', escalated_for = '%1$s' WHERE reference = '%2$s'"
                            .formatted(due, reference));
        }
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", "/app/overdue");
            var row = clara.page().getByTestId("overdue").filter(new Locator.FilterOptions().setHasText(reference));
            assertThat(row).containsText("Musterberatung Arbeit");
            assertThat(row).containsText("Musterprojekt Streetwork");
            assertThat(row).not().containsText("ARB");
            assertThat(row).not().containsText("Rumänisch");
            Look.at(clara.page(), "overdue/list");
        }
    }

    private static JsonNode issue(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        return Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)));
    }

    /** Has the clocks run now, until something can be found. */
    private static void tend(QuickstartProcess node, String found) throws SQLException, InterruptedException {
        try (var connection = NodeDatabase.of(node);
                var statement = connection.createStatement()) {
            var end = Instant.now().plus(PATIENCE);
            boolean there = false;
            while (!there) {
                assertThat(Instant.now()).isBefore(end);
                statement.execute(
                        "UPDATE platform.scheduled_job SET execution_time = now() WHERE task_name = 'referral-clocks' AND NOT picked");
                Thread.sleep(500);
                try (var rows = statement.executeQuery(found)) {
                    there = rows.next();
                }
            }
        }
    }
}

package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import de.verweisnetz.quickstart.NodeClock;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The coordination sees what waits too long, and no more of it. */
class OverduePageIT extends InBrowser {
    @Test
    void the_coordination_sees_who_owes_an_answer_and_nothing_of_the_matter(QuickstartProcess node) throws Exception {
        var reference = issue(node).get("reference").asText();
        // Away from the time of the machine: only the node's counts.
        NodeClock.advance(Duration.ofDays(1));
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
            assertThat(row).containsText("vor 9 Tagen");
            Look.at(clara.page(), "overdue/list");
        }
    }

    private static JsonNode issue(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        return Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)));
    }
}

package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who in a centre takes care of what, who is away, and who leaves. */
class TeamIT extends InBrowser {
    @Test
    void a_referral_is_taken_given_back_and_given_to_somebody_and_who_comes_second_is_told(QuickstartProcess node)
            throws SQLException {
        var mara = join(node);
        var id = issue(node).get("id").asText();
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", "/app/inbox/" + id);
            var page = paula.page();
            assertThat(page.getByTestId("assignee")).hasText("niemand");
            page.click("#take-over");
            assertThat(page.getByTestId("assignee")).hasText("Sie");
            mineAndNobodys(paula, id);
            paula.open("/app/inbox/" + id);
            page.click("#give-back");
            assertThat(page.getByTestId("assignee")).hasText("niemand");
            // Meanwhile a colleague's program gives it to Mara.
            var given = NodeClient.of(node, "paula").post("/v1/referrals/" + id + "/assignment", Map.of("to", mara));
            assertThat(given.status()).isEqualTo(200);
            page.click("#take-over");
            assertThat(page.locator("#refused")).containsText("Mara kümmert sich inzwischen");
            assertThat(page.getByTestId("assignee")).hasText("Mara");
            Look.at(page, "inbox/lost race");
            theTeam(paula, mara);
            paula.open("/app/inbox/" + id);
            assertThat(page.getByTestId("assignee")).hasText("niemand");
        }
    }

    private static void mineAndNobodys(Visitor paula, String id) {
        paula.open("/app/inbox");
        var row = paula.page().locator("a[href='/app/inbox/" + id + "']");
        paula.page().click("#whose-mine");
        assertThat(paula.page().locator("#whose-mine")).hasAttribute("aria-current", "true");
        assertThat(row).isVisible();
        Look.at(paula.page(), "inbox/list");
        paula.page().click("#whose-none");
        assertThat(paula.page().locator("#whose-none")).hasAttribute("aria-current", "true");
        assertThat(row).hasCount(0);
    }

    private static void theTeam(Visitor paula, String mara) {
        var page = paula.open("/app/team").page();
        var hers = page.locator("[data-member='" + mara + "']");
        hers.locator("summary").click();
        var today = WorkingDays.today();
        hers.locator("[name=from]").fill(today.plusDays(5).toString());
        hers.locator("[name=until]").fill(today.toString());
        hers.locator("form[action$=absence] button").click();
        assertThat(page.locator("#error-summary")).containsText("vor dem ersten");
        page.fill("#f-from", today.minusDays(7).toString());
        page.fill("#f-until", today.plusDays(5).toString());
        hers.locator("form[action$=absence] button").click();
        assertThat(hers.getByTestId("absence")).containsText("Abwesend");
        Look.at(page, "team/team");
        hers.getByTestId("departure").click();
        assertThat(page.locator("#cares")).containsText("gehört danach wieder allen");
        Look.at(page, "team/departure");
        page.click("#departure-submit");
        assertThat(page.locator("#done")).containsText("Der Zugang ist beendet");
        assertThat(page.locator("[data-member='" + mara + "']")).hasCount(0);
    }

    private static JsonNode issue(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        return Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)));
    }

    /** A colleague of Paula's, who needs no account to be given something. */
    private static String join(QuickstartProcess node) throws SQLException {
        var id = UUID.randomUUID().toString();
        try (var connection = NodeDatabase.of(node);
                var insert = connection.prepareStatement(
                        """
                        INSERT INTO identity.membership (id, issuer, subject, participant_id, team_id, roles, manager, state, display_name)
                        SELECT CAST(? AS uuid), issuer, ?, participant_id, team_id, roles, false, 'ACTIVE', 'Mara'
                          FROM identity.membership WHERE display_name = 'Paula'""")) {
            insert.setString(1, id);
            insert.setString(2, id);
            insert.executeUpdate();
        }
        return id;
    }
}

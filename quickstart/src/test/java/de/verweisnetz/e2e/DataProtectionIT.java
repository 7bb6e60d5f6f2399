package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.NodeClock;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a data protection officer sees, what organisations act on when clients ask, and how a project's end is rehearsed. */
class DataProtectionIT extends InBrowser {
    private static final String PROJECT = "1a000000-0000-4000-8000-000000000001";

    private static final String SOFIA = "0a000000-0000-4000-8000-000000000002";
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Test
    void a_client_has_her_referral_locked_both_organisations_act_and_the_officer_follows(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        var referral = Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)));
        var reference = referral.get("reference").asText();
        lock(stefan, referral);

        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", "/app/inbox/" + referral.get("id").asText());
            var page = paula.page();
            assertThat(page.locator("h1")).hasText("Dieser Verweis ist gesperrt");
            assertThat(page.locator("main")).not().containsText("Rumänisch");
            Look.at(page, "privacy/locked");
            page.navigate(node.url() + "/app/rights");
            assertThat(locked(page, reference)).containsText("Die Person braucht die Daten für einen Anspruch");
            assertThat(task(page, reference)).containsText("Sperren Sie auch Ihre eigene Akte");
            Look.at(page, "privacy/tasks");
            task(page, reference).getByTestId("DONE").click();
            assertThat(page.locator("#done")).hasText("Bestätigt: erledigt");
            assertThat(task(page, reference)).hasCount(0);
        }
        try (var dana = chromium.visitor(node.url())) {
            dana.logIn("dana", "/app/rights");
            var row = dana.page().locator("[data-testid=request][data-reference='" + reference + "']");
            assertThat(row).containsText("Sperrung");
            assertThat(row).containsText("Musterberatung Arbeit: Erledigt");
            assertThat(row).containsText("Musterprojekt Streetwork: offen");
            Look.at(dana.page(), "privacy/requests");
        }
    }

    @Test
    void the_officer_reads_the_trail_filters_it_by_address_and_takes_it_along(QuickstartProcess node)
            throws IOException {
        NodeClient.of(node, "dana").get("/v1/audit");
        try (var dana = chromium.visitor(node.url())) {
            dana.logIn("dana", "/app/audit");
            var page = dana.page();
            assertThat(page.locator("#chain")).containsText("Die Kette ist unterschrieben und passt");
            page.selectOption("#f-role", "dpo");
            page.selectOption("#f-action", "READ");
            page.fill("#f-subject_type", "audit");
            page.click("#audit-submit");
            page.waitForURL(Pattern.compile("role=dpo"));
            assertThat(page.getByTestId("entry").first()).containsText("Gelesen");
            assertThat(page.getByTestId("entry").first()).containsText("Datenschutz");
            Look.at(page, "privacy/audit");
            var file = page.waitForDownload(() -> page.click("#audit-file"));
            assertThat(text(file)).contains("\"action\":\"READ\"").doesNotContain("\"action\":\"CREATE\"");
            page.navigate(node.url() + "/app/audit?subject=nonsense");
            assertThat(page.locator("#error-summary")).containsText("Dieser Filter ist nicht zu verstehen");
        }
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", "/app/audit");
            assertThat(stefan.page().locator("h1")).hasText("Dafür fehlt Ihnen die Berechtigung");
        }
    }

    @Test
    void periods_incidents_and_processing_activities_are_a_click_away(QuickstartProcess node) throws IOException {
        var stefan = NodeClient.of(node, "stefan");
        var reference = Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)))
                .get("reference")
                .asText();
        try (var dana = chromium.visitor(node.url())) {
            dana.logIn("dana", "/app/retention");
            var page = dana.page();
            assertThat(page.locator("[data-rule=closed]")).containsText("180 Tage");
            assertThat(page.locator("[data-rule=closed]")).containsText("möglich: 90 Tage bis 365 Tage");
            Look.at(page, "privacy/retention");

            page.navigate(node.url() + "/app/incident");
            var now = LocalDateTime.ofInstant(NodeClock.now(), ZONE).truncatedTo(ChronoUnit.MINUTES);
            page.fill("#f-from", now.minusHours(1).toString());
            page.fill("#f-to", now.plusDays(2).toString());
            page.click("#incident-submit");
            assertThat(page.locator("#affected-referrals")).containsText(reference);
            assertThat(page.locator("#affected-organizations")).containsText("Musterprojekt Streetwork");
            Look.at(page, "privacy/incident");
            assertThat(text(page.waitForDownload(() -> page.click("#incident-file"))))
                    .contains(reference);

            page.navigate(node.url() + "/app/processing-record");
            assertThat(page.getByTestId("processing").first()).containsText("Rechtsgrundlage");
            Look.at(page, "privacy/record");
            assertThat(text(page.waitForDownload(() -> page.click("#record-file"))))
                    .contains("legal_basis");
        }
    }

    @Test
    void a_projects_end_is_rehearsed_and_its_manager_takes_everything_along(QuickstartProcess node) throws Exception {
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", "/app/project-end");
            var page = clara.page();
            page.selectOption("#f-participant", PROJECT + "@0");
            var today = WorkingDays.today();
            page.fill("#f-last_issue_on", today.plusDays(30).toString());
            page.fill("#f-last_answer_on", today.plusDays(20).toString());
            page.fill("#f-successor_name", "Musterberatung Nachfolge");
            page.fill("#f-successor_contact", "https://nachfolge.example");
            page.check("#f-rehearsal");
            page.click("#end-submit");
            assertThat(page.locator("#error-summary")).isVisible();
            page.fill("#f-last_answer_on", today.plusDays(60).toString());
            page.click("#end-submit");
            assertThat(page.locator("#done")).hasText("Das Projektende ist angekündigt");
            assertThat(page.getByTestId("end")).containsText("Probe");
            Look.at(page, "privacy/end");
        }
        manages(node, true);
        try (var sofia = chromium.visitor(node.url())) {
            sofia.logIn("sofia", "/app/project-end");
            var page = sofia.page();
            var file = page.waitForDownload(() -> page.click("#project-export"));
            assertThat(file.suggestedFilename()).isEqualTo("verweisnetz-projekt.ndjson");
            page.navigate(node.url() + "/app/project-end");
            assertThat(page.getByTestId("end")).containsText("SHA-256");
            assertThat(page.locator("#project-erase")).hasCount(0);
            page.navigate(node.url() + "/app/project-end/file");
            assertThat(page.locator("h1")).hasText("Diese Seite gibt es nicht");
        } finally {
            manages(node, false);
        }
    }

    private static void lock(NodeClient anybody, JsonNode referral) {
        var asked = anybody.post(
                "/v1/client-data/requests",
                Map.of("code", referral.at("/voucher/code").asText(), "kind", "RESTRICTION", "reason", "CLAIMS"));
        assertThat(asked.status()).as(asked.http().body()).isEqualTo(200);
    }

    private static void manages(QuickstartProcess node, boolean manager) throws SQLException, InterruptedException {
        try (var connection = NodeDatabase.of(node);
                var statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE identity.membership SET manager = %s WHERE subject = '%s'".formatted(manager, SOFIA));
        }
        // Who may do what is remembered for two seconds at most.
        Thread.sleep(2_100);
    }

    private static Locator task(Page page, String reference) {
        return page.getByTestId("task").filter(new Locator.FilterOptions().setHasText(reference));
    }

    private static Locator locked(Page page, String reference) {
        return page.getByTestId("locked").filter(new Locator.FilterOptions().setHasText(reference));
    }

    private static String text(Download file) throws IOException {
        return Files.readString(file.path());
    }
}

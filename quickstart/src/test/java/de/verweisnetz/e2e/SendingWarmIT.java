package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import de.verweisnetz.quickstart.NodeClock;
import de.verweisnetz.quickstart.QuickstartProcess;
import de.verweisnetz.quickstart.WholeNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a streetworker sees who sends more than a plain code: contact data, an emergency, a draft. */
@WholeNode
class SendingWarmIT {
    /** An offer of Musterberatung Arbeit that takes contact data too. */
    private static final String OFFER = "d84dfe3e-3bff-57f2-bb23-e03a44438544";

    private static final String FORM = "/app/send?offer=" + OFFER + "&topic=ARB.LOHN&language=ro";

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
    void contact_data_go_sealed_with_consent_and_their_sender_follows_what_becomes_of_them(QuickstartProcess node) {
        String id;
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", FORM);
            var page = stefan.page();
            withoutConsentNothingLeavesAndNothingIsLost(page);
            page.check("#agreed-FORWARD");
            page.click("#send-submit");
            assertThat(page.locator("#sent")).isVisible();
            assertThat(page.locator("#contact-state")).hasAttribute("data-state", "SEALED");
            assertThat(page.locator("main")).not().containsText("901820");
            Look.at(page, "sent/warm");
            id = page.url().replaceAll("\\?.*", "").replaceAll(".*/", "");
        }
        centreAcceptsAndOpens(NodeClient.of(node, "paula"), id);
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", "/app/referrals/" + id);
            var page = stefan.page();
            assertThat(page.getByTestId("status").first()).hasText("angenommen");
            assertThat(page.locator("#contact-opened")).isHidden();
            theClientAgreesLaterAndTakesBack(page);
        }
    }

    @Test
    void an_expired_login_keeps_the_form_but_no_contact_data(QuickstartProcess node) {
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", FORM);
            var page = stefan.page();
            page.check("#f-grade-WARM");
            page.check("#f-entered_by-SENDER");
            page.selectOption("select[name=platform]", "TELEGRAM");
            page.selectOption("select[name=client_channel]", "PHONE");
            page.fill("input[name=client_value]", "030 901820");
            assertThat(page.locator("input[name=given]")).hasValue("ro WARM FORWARD FEEDBACK SECRECY_RELEASE");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            stefan.context().clearCookies();
            page.click("#send-submit");
            page.fill("#username", "stefan");
            page.fill("#password", "stefan");
            page.click("#kc-login");
            assertThat(page.locator("main")).containsText("Kontaktdaten hält dieser Schritt nie fest");
            assertThat(page.locator("select[name=platform]")).hasValue("TELEGRAM");
            assertThat(page.locator("#f-grade-WARM")).isChecked();
            assertThat(page.locator("input[name=client_value]")).hasValue("");
            assertThat(page.locator("select[name=client_channel]")).hasValue("");
        }
    }

    private static void withoutConsentNothingLeavesAndNothingIsLost(Page page) {
        page.check("#f-grade-WARM");
        page.check("#f-entered_by-SENDER");
        assertThat(page.locator("input[name=given]")).hasValue("ro WARM FORWARD FEEDBACK SECRECY_RELEASE");
        page.selectOption("select[name=platform]", "TELEGRAM");
        page.selectOption("select[name=client_channel]", "PHONE");
        page.fill("input[name=client_value]", "030 901820");
        page.check("#client-no-message");
        page.click("#contact summary");
        page.fill("input[name=client_from_TU]", "18:00");
        page.fill("input[name=client_to_TU]", "20:00");
        page.click("#send-submit");
        assertThat(page.locator("#error-summary")).containsText("gehen keine Kontaktdaten an die Stelle");
        assertThat(page.locator("input[name=client_value]")).hasValue("030 901820");
        assertThat(page.locator("input[name=client_from_TU]")).hasValue("18:00");
        assertThat(page.locator("#client-no-message")).isChecked();
        Look.at(page, "send/warm");
        page.fill("input[name=client_value]", "keine Nummer");
        page.check("#agreed-FORWARD");
        page.click("#send-submit");
        assertThat(page.locator("#f-client_value-error")).isVisible();
        page.fill("input[name=client_value]", "030 901820");
    }

    private static void centreAcceptsAndOpens(NodeClient paula, String id) {
        // What was sent in the browser can still be undone, and the centre does not see it before.
        NodeClock.release();
        int version = paula.get("/v1/referrals/" + id).json().get("version").asInt();
        assertThat(paula.step(id, "acceptance", version, Map.of()).status()).isEqualTo(200);
        var opened = paula.post("/v1/referrals/" + id + "/client-data/opening", Map.of());
        assertThat(opened.status()).as(opened.http().body()).isEqualTo(200);
        assertThat(opened.json().at("/client/value").asText()).isEqualTo("+4930901820");
    }

    private static void theClientAgreesLaterAndTakesBack(Page page) {
        page.click("#agree-later");
        assertThat(page.locator("#consent-text")).not().hasValue("");
        page.click("#agree-submit");
        assertThat(page.locator("#error-summary")).isVisible();
        page.check("#agreed-FEEDBACK");
        Look.at(page, "sent/consent-later");
        page.click("#agree-submit");
        assertThat(page.locator("#done")).containsText("eingetragen");
        assertThat(page.locator("#contact-opened")).containsText("Geöffnet von Musterberatung Arbeit");
        Look.at(page, "sent/consents");
        page.click("#withdraw-FORWARD > summary");
        page.click("[data-testid=withdraw-FORWARD]");
        assertThat(page.getByTestId("status").first()).hasText("zurückgezogen");
        assertThat(page.locator("#contact-state")).hasAttribute("data-state", "FORGOTTEN");
    }

    @Test
    void the_page_tells_of_emergencies_dismissals_public_replies_and_similar_referrals(QuickstartProcess node) {
        var client = NodeClient.of(node, "stefan");
        var former =
                Sending.issue(client, Sending.request(OFFER)).get("reference").asText();
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", FORM);
            var page = stefan.page();
            assertThat(page.locator("#similar")).containsText(former);
            assertThat(page.locator("#emergency")).isHidden();
            page.check("#f-urgency-ACUTE");
            assertThat(page.locator("#emergency a[href='tel:112']")).isVisible();
            assertThat(page.locator("#emergency a[href='tel:110']")).isVisible();
            assertThat(page.locator("#emergency a[href='tel:116016']")).isVisible();
            assertThat(page.locator("#f-announced")).isHidden();
            page.check("#f-topic-ARB\\.KUEND");
            assertThat(page.locator("#dismissal")).containsText("§ 4 Kündigungsschutzgesetz");
            Look.at(page, "send/acute");
            page.check("#f-contact_mode-PUBLIC_REPLY");
            assertThat(page.locator("#send-submit")).isHidden();
            page.click("#card-instead");
            assertThat(page.locator("#card-form")).isVisible();
        }
    }

    @Test
    void a_draft_waits_for_the_client_and_is_issued_without_javascript(QuickstartProcess node) {
        var plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var stefan = chromium.visitor(node.url(), plain)) {
            stefan.logIn("stefan", FORM);
            var page = stefan.page();
            page.selectOption("select[name=platform]", "TELEGRAM");
            // By keyboard: without scripts the browser never tells that a button has come to rest.
            page.locator("#send-draft").press("Enter");
            assertThat(page.locator("#done")).containsText("Entwurf ist gespeichert");
            var draft = page.url().replaceAll("\\?.*", "");
            assertThat(page.locator("#voucher-code")).isHidden();
            page.navigate(node.url() + "/app/referrals?status=DRAFT");
            assertThat(page.locator("#list")).containsText("Wartet auf die Zustimmung der Person");
            page.navigate(draft);
            page.locator("#issue").press("Enter");
            assertThat(page.locator("#error-summary")).containsText("nicht vorher");
            page.locator("#agreed-FORWARD").check();
            page.locator("#issue").press("Enter");
            assertThat(page.locator("#sent")).isVisible();
            assertThat(page.getByTestId("code")).isVisible();
        }
    }

    @Test
    void a_draft_can_be_looked_at_and_discarded(QuickstartProcess node) {
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", FORM);
            var page = stefan.page();
            page.check("#f-grade-WARM");
            page.selectOption("select[name=platform]", "TELEGRAM");
            page.click("#send-draft");
            assertThat(page.locator("#issuance-form")).isVisible();
            Look.at(page, "sent/draft");
            page.click("#void-more > summary");
            page.click("#void-submit");
            assertThat(page.getByTestId("status").first()).hasText("irrtümlich");
        }
    }

    @Test
    void managers_look_after_the_keys_of_their_organisation(QuickstartProcess node) {
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", "/app/organisation/keys");
            var page = paula.page();
            page.fill("#f-jwk", "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\",\"d\":\"AA\"}");
            page.click("#register-key");
            assertThat(page.locator("#f-jwk-error")).containsText("privater Schlüssel");
            assertThat(page.locator("#f-jwk")).hasValue("");
            page.fill("#f-jwk", "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}");
            page.click("#register-key");
            assertThat(page.locator("#f-jwk-error")).isVisible();
            page.click("#make-key");
            assertThat(page.locator("#done")).containsText("Der neue Schlüssel");
            page.click("#make-key");
            assertThat(page.getByTestId("key").first()).hasAttribute("data-in-use", "true");
            page.click("#keys summary >> nth=0");
            page.click("[data-testid=loss] >> nth=0");
            assertThat(page.locator("#done")).containsText("Der Verlust ist gemeldet");
            assertThat(page.locator("#keys")).containsText("als verloren gemeldet");
            Look.at(page, "keys/keys");
        }
    }
}

package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.QuickstartProcess;
import de.verweisnetz.quickstart.WholeNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The client's own page from end to end, on a phone: she alone decides, and needs no login, no cookie and no script. */
@WholeNode
class ClientPageIT {
    private static final int MOST_BYTES = 20 * 1024;
    private static final Pattern STYLE = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\"");
    private static final List<String> LANGUAGES =
            List.of("de", "en", "ro", "pl", "bg", "it", "es", "hu", "hr", "el", "fr");

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
    void she_is_asked_says_how_she_is_reached_answers_the_appointment_and_takes_everything_back(QuickstartProcess node)
            throws IOException {
        var stefan = NodeClient.of(node, "stefan");
        var referral = warm(stefan);
        var id = referral.get("id").asText();
        var centre = NodeClient.of(node, centreOf(referral));
        try (var client = chromium.visitor(node.url(), Look.PHONE.options())) {
            var page = client.page();
            open(page, referral);
            Look.at(page, "client/open");
            asksForFeedback(page);
            entersContactData(page);

            var accepted = centre.step(id, "acceptance", 1, Map.of("appointment_at", "2099-01-05T09:00:00Z"));
            assertThat(accepted.status()).as(accepted.http().body()).isEqualTo(200);
            open(page, referral);
            Look.at(page, "client/appointment");
            page.click("#fits");
            assertThat(page.locator("#appointment")).containsText("se potrivește");
            assertThat(fits(stefan, id) && fits(centre, id)).isTrue();

            centreOpensTheData(centre, id);
            page.click("#contact");
            assertThat(page.locator("#opened"))
                    .containsText(accepted.json().at("/offer/organization").asText());
            Look.at(page, "client/contact opened");
            page.click("#back");

            takesEverythingBack(page);
            assertThat(client.context().cookies()).isEmpty();
        }
        assertThat(centre.get("/v1/referrals/" + id).json().at("/status").asText())
                .isEqualTo("WITHDRAWN");
        assertThat(stefan.get("/v1/referrals/" + id + "/client-data")
                        .json()
                        .at("/state")
                        .asText())
                .isEqualTo("FORGOTTEN");
    }

    @Test
    void without_scripts_she_goes_on_with_another_centre_and_says_that_nobody_answered(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        var referral = Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)));
        var id = referral.get("id").asText();
        NodeClient.of(node, "paula").step(id, "decline", 1, Map.of("reason", "NO_CAPACITY"));
        var plain = Look.PHONE.options().setJavaScriptEnabled(false);
        try (var client = chromium.visitor(node.url(), plain)) {
            var page = client.page();
            page.navigate(node.url() + "/v?lang=ro");
            page.fill("#code", referral.at("/voucher/code").asText());
            press(page, "#show");
            assertThat(page.locator("#state")).hasAttribute("data-state", "DECLINED");
            press(page, "#nobody");
            assertThat(page.locator("#notice")).isVisible();
            press(page, "#others");
            press(page, ".choose >> nth=0");
            assertThat(page.locator("#notice")).hasAttribute("role", "alert");
            page.locator("input[name=agree]").first().check();
            press(page, ".choose >> nth=0");
            assertThat(page.locator("#client-code")).containsText("VN-");
            page.locator("#next").click();
            press(page, "#show");
            assertThat(page.locator("#state")).hasAttribute("data-state", "OPEN");
        }
        var told = stefan.get("/v1/referrals/" + id).json();
        assertThat(told.at("/status").asText()).isEqualTo("FORWARDED");
        assertThat(told.at("/client_report/said").asText()).isEqualTo("NOBODY_ANSWERED");
    }

    @Test
    void every_page_is_accessible_in_other_scripts_too(QuickstartProcess node) throws IOException {
        var stefan = NodeClient.of(node, "stefan");
        var referral = Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)));
        try (var client = chromium.visitor(node.url(), Look.PHONE.options())) {
            var page = client.page();
            page.navigate(referral.at("/voucher/url").asText());
            Look.at(page, "client/neutral");
            page.click("button[lang=bg]");
            Look.at(page, "client/bulgarian");
            page.click("button[lang=el]");
            assertThat(page.locator("html")).hasAttribute("lang", "el");
            Look.at(page, "client/greek");
            page.click("#consents");
            Look.at(page, "client/consents");
            page.click("#back");
            page.click("#data");
            var file = page.waitForDownload(() -> page.click("#data-file"));
            assertThat(Files.readString(file.path()))
                    .contains(referral.at("/reference").asText());
            Look.at(page, "client/data");
            page.click("#ask-RECTIFICATION");
            assertThat(page.locator("#notice")).hasAttribute("role", "alert");
            page.locator("input[name=part]").first().check();
            page.click("#ask-RECTIFICATION");
            var ticket = page.locator("#ticket").innerText();
            Look.at(page, "client/asked");
            page.navigate(node.url() + "/v/request?lang=el");
            page.fill("#ticket", ticket);
            page.click("#show");
            assertThat(page.locator("#acknowledgements li")).hasCount(2);
            page.navigate(node.url() + "/v/AAAAAAAAAAAAAAAAAAAAAA?lang=el");
            page.click("#show");
            Look.at(page, "client/unknown");
        }
    }

    @Test
    void looking_has_no_effect_what_leads_nowhere_looks_the_same_and_every_language_is_light(QuickstartProcess node)
            throws IOException, InterruptedException {
        var stefan = NodeClient.of(node, "stefan");
        var referral = Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)));
        var id = referral.get("id").asText();
        var before = stefan.get("/v1/referrals/" + id).json();
        var url = referral.at("/voucher/url").asText();
        for (var path : List.of("", "/withdraw", "/data", "/consents", "/contact", "/others")) {
            var shown = send(HttpRequest.newBuilder(URI.create(url + path)).GET());
            assertThat(shown.statusCode()).as(path).isEqualTo(200);
            assertThat(shown.body()).as(path).doesNotContain("Musterberatung", "VN-");
        }
        assertThat(stefan.get("/v1/referrals/" + id).json()).isEqualTo(before);

        for (var language : LANGUAGES) {
            for (var path : List.of("", "/withdraw", "/data", "/consents")) {
                var page = post(url + path, Map.of("lang", language));
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
                assertThat(weight(node, page)).as(path + " " + language).isLessThanOrEqualTo(MOST_BYTES);
            }
        }
        var unknown = node.url() + "/v/AAAAAAAAAAAAAAAAAAAAAA";
        var nothing = post(unknown, Map.of("lang", "ro"));
        assertThat(nothing.statusCode()).isEqualTo(404);
        for (var path : List.of("/withdraw", "/withdraw/confirmed", "/data", "/consents", "/others", "/report")) {
            var answer = post(unknown + path, Map.of("lang", "ro"));
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).isEqualTo(nothing.body());
        }
        var reference = post(
                node.url() + "/v",
                Map.of("lang", "ro", "code", referral.at("/reference").asText()));
        assertThat(reference.body()).isEqualTo(nothing.body());
    }

    /** A referral with contact data that she is to enter herself. */
    private static JsonNode warm(NodeClient stefan) {
        var offer = StreamSupport.stream(
                        stefan.get("/v1/offers?language=ro&accepts=WARM&limit=100")
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .filter(found -> List.of(Sending.MUSTERBERATUNG_ARBEIT, Sending.MUSTERBERATUNG_HAFEN)
                        .contains(found.at("/organization/id").asText()))
                .findFirst()
                .orElseThrow();
        var request = Sending.request(offer.get("id").asText());
        request.put("grade", "WARM");
        request.put(
                "consents",
                List.of(Map.of("purpose", "FORWARD", "text_version", "2026-2", "language", "ro", "channel", "CHAT")));
        return Sending.issue(stefan, request);
    }

    private static String centreOf(JsonNode referral) {
        return referral.at("/offer/organization").asText().contains("Hafen") ? "pavel" : "paula";
    }

    private static void open(Page page, JsonNode referral) {
        page.navigate(referral.at("/voucher/url").asText());
        assertThat(page.content()).doesNotContain("Musterberatung");
        page.click("button[lang=ro]");
        assertThat(page.locator("#state")).isVisible();
    }

    private static void asksForFeedback(Page page) {
        page.click("#consents");
        page.locator("#consent-FEEDBACK input[name=under16]").check();
        page.click("#give-FEEDBACK");
        assertThat(page.locator("#notice")).containsText("16");
        page.click("#give-FEEDBACK");
        assertThat(page.locator("#back-FEEDBACK")).isVisible();
        Look.at(page, "client/agreed");
        page.click("#back");
    }

    private static void entersContactData(Page page) {
        page.click("#contact");
        assertThat(page.locator("#kept")).hasAttribute("data-state", "AWAITED");
        page.fill("#value", "@muster");
        page.click("#save");
        assertThat(page.locator("#notice")).hasAttribute("role", "alert");
        page.fill("#value", "030 901820");
        page.selectOption("select[name=day1]", "MO");
        page.fill("input[name=from1]", "18:00");
        page.fill("input[name=to1]", "20:00");
        page.check("input[name=no_message]");
        Look.at(page, "client/contact");
        page.click("#save");
        assertThat(page.locator("#kept")).hasAttribute("data-state", "SEALED");
        assertThat(page.content()).doesNotContain("901820");
        page.click("#back");
    }

    private static boolean fits(NodeClient who, String referral) {
        return who.get("/v1/referrals/" + referral)
                .json()
                .at("/appointment_fits")
                .asBoolean();
    }

    private static void centreOpensTheData(NodeClient centre, String referral) {
        var opened = centre.post("/v1/referrals/" + referral + "/client-data/opening", Map.of());
        assertThat(opened.json().at("/client/value").asText()).isEqualTo("+4930901820");
    }

    private static void takesEverythingBack(Page page) throws IOException {
        page.click("#withdraw");
        assertThat(page.locator("#follows li")).hasCount(4);
        Look.at(page, "client/withdraw");
        page.click("#withdraw-confirm");
        assertThat(page.locator("#receipt")).containsText("VN-");
        Look.at(page, "client/receipt");
        var receipt = page.waitForDownload(() -> page.click("#receipt-file"));
        assertThat(Files.readString(receipt.path())).contains("withdrawn_at", "signed");
        page.click("#back");
        assertThat(page.locator("#state")).hasAttribute("data-state", "WITHDRAWN");
        Look.at(page, "client/withdrawn");
    }

    /** By keyboard: without scripts the browser never tells that a button has come to rest. */
    private static void press(Page page, String button) {
        page.locator(button).press("Enter");
    }

    private static long weight(QuickstartProcess node, HttpResponse<String> page)
            throws IOException, InterruptedException {
        var style = STYLE.matcher(page.body());
        assertThat(style.find()).isTrue();
        var sheet = send(
                HttpRequest.newBuilder(URI.create(node.url() + style.group(1))).GET());
        assertThat(sheet.statusCode()).isEqualTo(200);
        return bytes(page) + bytes(sheet);
    }

    private static long bytes(HttpResponse<String> answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8).length;
    }

    private static HttpResponse<String> post(String address, Map<String, String> form)
            throws IOException, InterruptedException {
        var body = new StringBuilder();
        form.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}

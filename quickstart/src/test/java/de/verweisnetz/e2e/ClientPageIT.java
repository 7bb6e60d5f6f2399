package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.quickstart.NodeClock;
import de.verweisnetz.quickstart.QuickstartProcess;
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
import org.junit.jupiter.api.Test;

/** The client's own page: light, readable by everybody in every language, and silent to whoever has no code. */
class ClientPageIT extends InBrowser {
    private static final int MOST_BYTES = 20 * 1024;

    private static final Pattern STYLE = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\"");
    private static final List<String> LANGUAGES =
            List.of("de", "en", "ro", "pl", "bg", "it", "es", "hu", "hr", "el", "fr");

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

    @Test
    void no_page_says_of_a_code_that_holds_that_it_does_not(QuickstartProcess node)
            throws IOException, InterruptedException {
        var stefan = NodeClient.of(node, "stefan");
        for (var step : List.of("none", "seen", "decline", "withdrawal")) {
            var referral =
                    Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)));
            take(node, referral, step);
            var url = referral.at("/voucher/url").asText();
            assertThat(post(url, Map.of("lang", "de")).statusCode()).as(step).isEqualTo(200);
            for (var path : List.of("/withdraw", "/data", "/consents", "/contact", "/others", "/lock")) {
                var page = post(url + path, Map.of("lang", "de"));
                assertThat(page.statusCode()).as(step + path).isEqualTo(200);
                assertThat(page.body()).as(step + path).doesNotContain("id=\"incident\"");
            }
            var contact =
                    post(url + "/contact/entered", Map.of("lang", "de", "channel", "EMAIL", "value", "a@b.example"));
            assertThat(contact.statusCode()).as(step).isEqualTo(200);
            assertThat(contact.body()).as(step).contains("id=\"notice\"", "role=\"alert\"");
        }
    }

    private static void take(QuickstartProcess node, JsonNode referral, String step) {
        if (step.equals("none")) {
            return;
        }
        NodeClock.release();
        var party = NodeClient.of(node, step.equals("withdrawal") ? "stefan" : "paula");
        var id = referral.get("id").asText();
        var body = step.equals("decline") ? Map.of("reason", "NO_CAPACITY") : Map.of();
        int version = party.get("/v1/referrals/" + id).json().get("version").asInt();
        var taken = party.step(id, step, version, body);
        assertThat(taken.status()).as(step + " " + taken.http().body()).isEqualTo(200);
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

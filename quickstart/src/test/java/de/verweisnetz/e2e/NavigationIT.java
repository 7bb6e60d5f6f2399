package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever needs a page finds it by following links from the start. */
class NavigationIT extends InBrowser {
    private static final Pattern LINK = Pattern.compile("href=\"(/app[^\"#]*)");

    private static final List<String> USERS = List.of("stefan", "paula", "clara", "dana", "adam");
    /** They are led to by a form, or need what the seed does not have: an import, a pair of entries that look alike. */
    private static final Set<String> WITHOUT_LINK = Set.of(
            "/app/code",
            "/app/directory/duplicates/{id}",
            "/app/directory/suggestions/{id}",
            "/app/imports/{id}",
            "/app/imports/{id}/changes",
            "/app/imports/{id}/finding-groups",
            "/app/imports/{id}/findings",
            "/app/imports/{id}/findings/file",
            "/app/imports/{id}/mapping",
            "/app/imports/{id}/quarantine",
            "/app/imports/sources/{id}",
            "/app/inbox/{id}/contact-data",
            "/app/inbox/{id}/outcome",
            // for whoever changes the look, not for whoever works here
            "/app/styleguide",
            "/app/inbox/{id}/template",
            "/app/cards/{id}");
    /** Pages of the same kind differ in what they link to: so many of each are opened. */
    private static final int OF_A_KIND = 5;

    @Test
    void every_page_is_reached_by_links_from_the_start_page_and_no_link_leads_nowhere(QuickstartProcess node)
            throws IOException {
        var offer = Sending.offerOf(NodeClient.of(node, "stefan"), Sending.MUSTERBERATUNG_ARBEIT);
        var taken = referrals(node, offer);
        var sent = Sending.issue(NodeClient.of(node, "stefan"), Sending.request(offer));
        var routes = Routes.ofStaff();
        assertThat(routes.all()).contains("/app", "/app/inbox/{id}", "/app/phone", "/app/outcomes");
        var reached = new TreeSet<String>();
        for (var user : USERS) {
            try (var visitor = chromium.visitor(node.url())) {
                visitor.logIn(user, "/app");
                // They stand far down in their lists: too far for somebody who opens five.
                var far = Map.of(
                                "paula", List.of("/app/inbox/" + taken),
                                "stefan",
                                        List.of(
                                                "/app/offers/" + offer,
                                                "/app/referrals/"
                                                        + sent.get("id").asText()))
                        .getOrDefault(user, List.of());
                var start = Stream.concat(Stream.of("/app"), far.stream()).toList();
                reached.addAll(follow(routes, visitor.context().request(), node.url(), start));
            }
        }
        assertThat(routes.without(reached)).isSubsetOf(WITHOUT_LINK);
    }

    @Test
    void on_a_phone_the_navigation_opens_by_one_touch(QuickstartProcess node) {
        try (var clara = chromium.visitor(node.url(), Look.PHONE.options())) {
            clara.logIn("clara", "/app");
            var page = clara.page();
            assertThat(page.locator("#nav")).isHidden();
            Look.PHONE.inspect(page, "navigation/closed");
            page.click("label[for=menu]");
            assertThat(page.locator("#nav")).isVisible();
            Look.PHONE.inspect(page, "navigation/open");
            page.click(".person summary");
            Look.PHONE.inspect(page, "navigation/person");
            page.click(".person summary");
            page.click("#nav a[href='/app/phone']");
            assertThat(page.locator("#nav")).isHidden();
            assertThat(page.locator("h1")).hasText("Antworten am Telefon");
        }
    }

    @Test
    void what_belongs_to_answering_stands_where_it_is_needed(QuickstartProcess node) {
        try (var clara = chromium.visitor(node.url())) {
            var page = clara.logIn("clara", "/app").page();
            Look.at(page, "navigation/coordinator");
            page.click("#nav a[href='/app/phone']");
            Look.at(page, "navigation/telephone");
            page.click("main a[href='/app/answer-modes']");
            assertThat(page.locator("h1")).hasText("Wie Verweise beantwortet werden");
            Look.at(page, "navigation/answer modes");
        }
        try (var paula = chromium.visitor(node.url())) {
            var page = paula.logIn("paula", "/app/inbox").page();
            page.click("a[href='/app/outcomes']");
            Look.at(page, "navigation/outcomes");
        }
    }

    private static Set<String> follow(Routes routes, APIRequestContext browser, String origin, List<String> start) {
        var reached = new HashSet<String>();
        var opened = new HashMap<String, Integer>();
        var known = new LinkedHashSet<>(start);
        var waiting = new ArrayDeque<>(known);
        while (!waiting.isEmpty()) {
            var address = waiting.poll();
            var route = routes.to(address);
            if (route.isEmpty() || opened.merge(route.get(), 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            var answer = browser.get(origin + address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            reached.add(route.get());
            LINK.matcher(answer.text())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(known::add)
                    .forEach(waiting::add);
        }
        return reached;
    }

    /** So that there is something to open on both sides; answers with the one that is taken. */
    private static String referrals(QuickstartProcess node, String offer) {
        var stefan = NodeClient.of(node, "stefan");
        Sending.issue(stefan, Sending.request(offer));
        var taken = Sending.issue(stefan, Sending.request(offer)).get("id").asText();
        var asked = Sending.issue(stefan, Sending.request(offer)).get("id").asText();
        var draft = Sending.request(offer);
        draft.put("draft", true);
        draft.remove("consents");
        draft.remove("notice_text_version");
        assertThat(stefan.post("/v1/referrals", draft).status()).isEqualTo(201);
        assertThat(stefan.post("/v1/portal-feedback", Map.of("page", "/app/search", "kind", "IDEA"))
                        .status())
                .isEqualTo(204);
        step(node, taken, "acceptance", Map.of());
        step(node, asked, "return", Map.of("question", "Seit wann?"));
        return taken;
    }

    private static void step(QuickstartProcess node, String id, String step, Object body) {
        var paula = NodeClient.of(node, "paula");
        var version = paula.get("/v1/referrals/" + id).json().get("version").asInt();
        var answer = paula.step(id, step, version, body);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
    }
}

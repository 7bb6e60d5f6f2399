package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes over the wire for a page, counted by the browser: headers and bodies as they are sent, compressed. */
class LightPagesIT extends InBrowser {
    private static final int COLD = 120_000;
    private static final int WARM = 30_000;
    private static final int CLIENT = 20_000;

    @ParameterizedTest
    @CsvSource({
        "stefan, /app",
        "stefan, /app/search?topic=ARB.LOHN&language=ro&postcode=10115",
        "paula, /app/inbox",
        "clara, /app/directory/checks"
    })
    void a_page_is_light_for_a_browser_that_knows_nothing_and_lighter_later(
            String user, String path, QuickstartProcess node) {
        try (var visitor = chromium.visitor(node.url())) {
            visitor.logIn(user, "/app/me");
            var wire = new Wire(visitor.context().newCDPSession(visitor.page()));
            wire.forgetEverything();
            visitor.open(path);
            var cold = wire.taken(visitor);
            assertThat(cold.bytes()).as("cold %s: %s", path, cold).isBetween(1_000, COLD);
            assertThat(cold.of("Font"))
                    .as("the letters of one alphabet: %s", cold)
                    .isBetween(1_000, 60_000);

            visitor.open(path);
            var warm = wire.taken(visitor);
            assertThat(warm.bytes()).as("warm %s: %s", path, warm).isBetween(1_000, WARM);
            assertThat(warm.sizes().keySet()).as("all else is kept: %s", warm).containsExactly("Document");
        }
    }

    @Test
    void a_clients_page_brings_no_font_and_no_script(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        var referral = Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)));
        try (var client = chromium.visitor(node.url())) {
            var wire = new Wire(client.context().newCDPSession(client.page()));
            client.page().navigate(referral.at("/voucher/url").asText());
            client.page().click("button[lang=ro]");
            var taken = wire.taken(client);
            assertThat(taken.bytes()).as("%s", taken).isBetween(1_000, CLIENT);
            assertThat(taken.sizes().keySet()).as("%s", taken).doesNotContain("Font", "Script");
        }
    }

    /** Bytes by what they are. */
    private record Taken(Map<String, Integer> sizes) {
        int bytes() {
            return sizes.values().stream().mapToInt(Integer::intValue).sum();
        }

        int of(String kind) {
            return sizes.getOrDefault(kind, 0);
        }
    }

    /** The browser's own count; what it took from its cache it does not count. */
    private static final class Wire {
        private final CDPSession session;
        private final Map<String, String> kinds = new HashMap<>();
        private final Set<String> cached = new HashSet<>();
        private Map<String, Integer> sizes = new HashMap<>();

        Wire(CDPSession session) {
            this.session = session;
            session.send("Network.enable");
            session.on("Network.responseReceived", this::received);
            session.on("Network.requestServedFromCache", event -> cached.add(id(event)));
            session.on("Network.loadingFinished", this::finished);
        }

        void forgetEverything() {
            session.send("Network.clearBrowserCache");
            sizes = new HashMap<>();
        }

        /** What came since the last time; the page has come to rest before. */
        Taken taken(Visitor visitor) {
            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
            visitor.page().evaluate("document.fonts.ready.then(() => 0)");
            var taken = new Taken(sizes);
            sizes = new HashMap<>();
            return taken;
        }

        private void received(JsonObject event) {
            var response = event.getAsJsonObject("response");
            if (URI.create(response.get("url").getAsString()).getScheme().equals("http")) {
                kinds.put(id(event), event.get("type").getAsString());
            }
            if (response.has("fromDiskCache") && response.get("fromDiskCache").getAsBoolean()) {
                cached.add(id(event));
            }
        }

        private void finished(JsonObject event) {
            var kind = kinds.get(id(event));
            if (kind != null && !cached.contains(id(event))) {
                sizes.merge(kind, event.get("encodedDataLength").getAsInt(), Integer::sum);
            }
        }

        private static String id(JsonObject event) {
            return event.get("requestId").getAsString();
        }
    }
}

package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody else's HSDS interface, fetched; the test's node may fetch from this machine. */
class HarvestIT extends InBrowser {
    private final Entries names = new Entries();
    private final Entries.Entry entry = names.add("Musterstelle im Netz");
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] page = new ObjectMapper().writeValueAsBytes(page());
        server.createContext("/services", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, page.length);
            try (exchange) {
                exchange.getResponseBody().write(page);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_interface_is_fetched_checked_and_written(QuickstartProcess node) {
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", "/app/imports/new");
            var page = clara.page();
            page.click("#harvest");
            fill(page, "http://example.org/services");
            page.click("#harvest-submit");
            assertThat(page.locator("#f-url-error")).containsText("nur über https");
            assertThat(page.locator("#f-source option:checked")).hasText("Musternetz " + names.word);
            assertThat(page.locator("#f-source_name")).isHidden();
            Look.at(page, "import/harvest-refused");

            page.fill("#f-url", "http://127.0.0.1:" + server.getAddress().getPort() + "/services");
            page.click("#harvest-submit");
            Importing.waitFor(page, "CHECKED");
            Importing.hasCount(page, "new", 2);
            page.click("#start");
            Importing.waitFor(page, "DONE");
            Importing.hasCount(page, "written", 2);
            clara.open("/app/directory/documents/services/" + entry.service() + "/history");
            assertThat(page.getByTestId("revision")).containsText("aus dem Netz geholt");
        }
    }

    private void fill(Page page, String url) {
        page.fill("#f-url", url);
        page.fill("#f-source_name", "Musternetz " + names.word);
        page.check("#f-republish-true");
        page.selectOption("#f-address_visibility", "PUBLIC");
    }

    private Map<String, Object> page() {
        var bundle = names.bundle(LocalDate.now());
        var service = new HashMap<String, Object>(first(bundle, "services"));
        service.put("organization", first(bundle, "organizations"));
        return Map.of(
                "total_items",
                1,
                "total_pages",
                1,
                "page_number",
                1,
                "size",
                1,
                "first_page",
                true,
                "last_page",
                true,
                "empty",
                false,
                "contents",
                List.of(service));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> first(Map<String, Object> bundle, String list) {
        return ((List<Map<String, Object>>) bundle.get(list)).get(0);
    }
}

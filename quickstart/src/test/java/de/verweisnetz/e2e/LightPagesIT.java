package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.quickstart.QuickstartProcess;
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
        "stefan, /app/search?language=ro&view=map",
        "paula, /app/inbox",
        "clara, /app/directory/checks"
    })
    void a_page_is_light_for_a_browser_that_knows_nothing_and_lighter_later(
            String user, String path, QuickstartProcess node) {
        try (var visitor = chromium.visitor(node.url())) {
            visitor.logIn(user, "/app/me");
            var wire = Wire.of(visitor);
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
            var wire = Wire.of(client);
            client.page().navigate(referral.at("/voucher/url").asText());
            client.page().click("button[lang=ro]");
            var taken = wire.taken(client);
            assertThat(taken.bytes()).as("%s", taken).isBetween(1_000, CLIENT);
            assertThat(taken.sizes().keySet()).as("%s", taken).doesNotContain("Font", "Script");
        }
    }
}

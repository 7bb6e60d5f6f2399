package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarvestsIT extends ApiIT {
    private final Member clara = Member.of("coordinator");
    private final TestImport imports = TestImport.as(clara);
    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void the_pages_of_a_list_are_followed_and_an_unchanged_list_is_asked_for_what_changed() {
        var first = service();
        var second = service();
        site.answer("/services", exchange -> {
            var page = TestSite.query(exchange).contains("page=2") ? 2 : 1;
            TestSite.json(exchange, TestSite.page(page, 2, page == 1 ? first : second));
        });
        var request = Map.of("url", site.url("/services"), "source", "Musternetz " + Ids.next(), "dry_run", false);

        var batch = imports.harvest(request);

        assertThat(batch.at("/state").asText()).as(batch.toString()).isEqualTo("DONE");
        assertThat(batch.at("/kind").asText()).isEqualTo("HARVEST");
        assertThat(batch.at("/counts/new").asInt()).isEqualTo(4);
        assertThat(site.asked()).containsExactly("/services?", "/services?page=2");
        site.asked().clear();

        var again = imports.harvest(request);

        assertThat(again.at("/counts/new").asInt()).isZero();
        assertThat(again.at("/counts/changed").asInt()).isZero();
        assertThat(site.asked().get(0)).startsWith("/services?modified_after=");
    }

    @Test
    void a_file_that_did_not_change_is_not_read_again() {
        site.answer("/bundle.json", exchange -> {
            if ("\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                TestSite.reply(exchange, 304, "", Map.of());
            } else {
                TestSite.reply(
                        exchange,
                        200,
                        TestBundle.offer().toString(),
                        Map.of("Content-Type", "application/json", "ETag", "\"one\""));
            }
        });
        var request = Map.of("url", site.url("/bundle.json"), "source", "Musterdatei " + Ids.next(), "dry_run", false);

        assertThat(imports.harvest(request).at("/counts/new").asInt()).isEqualTo(4);
        var again = imports.harvest(request);

        assertThat(again.at("/state").asText()).isEqualTo("DONE");
        assertThat(again.at("/progress/done").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/x.json",
                "https://10.0.0.8/x.json",
                "https://169.254.169.254/latest",
                "https://[fd00::1]/x",
                "ftp://example.org/x"
            })
    void an_address_inside_or_without_https_is_refused_at_once(String url) {
        var answer = Api.as(clara).post("/v1/harvests", Map.of("url", url, "source", "Muster"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/code").asText()).isEqualTo("harvest-address");
    }

    @Test
    void a_redirect_into_a_private_network_is_not_followed() {
        site.answer(
                "/away", exchange -> TestSite.reply(exchange, 302, "", Map.of("Location", "https://10.0.0.8/x.json")));

        var batch = imports.harvest(Map.of("url", site.url("/away"), "source", "Musterumleitung"));

        assertThat(batch.at("/state").asText()).isEqualTo("FAILED");
        assertThat(batch.at("/failure/code").asText()).isEqualTo("harvest-address");
        assertThat(batch.at("/failure/message").asText()).isNotBlank();
    }

    @Test
    void a_server_that_fails_is_told_as_such() {
        site.answer("/broken", exchange -> TestSite.reply(exchange, 500, "oops", Map.of()));

        var batch = imports.harvest(Map.of("url", site.url("/broken"), "source", "Musterausfall"));

        assertThat(batch.at("/failure/code").asText()).isEqualTo("harvest-answer");
    }

    @Test
    void more_than_the_node_takes_ends_the_harvest() {
        site.answer("/endless", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/csv");
            exchange.sendResponseHeaders(200, 0);
            var line = "Muster;Muster;Muster\n".repeat(5000).getBytes(StandardCharsets.UTF_8);
            try (var out = exchange.getResponseBody()) {
                for (int i = 0; i < 5000; i++) {
                    out.write(line);
                }
            } catch (IOException hungUp) {
                // That is what it is for.
            }
        });

        var batch = imports.harvest(Map.of("url", site.url("/endless"), "source", "Musterflut"));

        assertThat(batch.at("/failure/code").asText()).isEqualTo("too-large");
    }

    /** A service with its organisation nested inside, as the list of an HSDS API gives it with full=true. */
    private static ObjectNode service() {
        var organization = Ids.next();
        return TestBundle.read(
                """
                {"id": "%s", "name": "Musterberatung", "status": "active", "organization_id": "%2$s",
                 "organization": {"id": "%2$s", "name": "Musterverein", "description": "Ein Verein."}}"""
                        .formatted(Ids.next(), organization));
    }
}

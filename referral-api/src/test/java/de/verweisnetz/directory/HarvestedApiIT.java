package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Harvests that are told no more than where an HSDS API begins. */
class HarvestedApiIT extends ApiIT {
    private static final ObjectNode ROOT = TestBundle.read(
            """
            {"version": "3.1.1", "profile": "https://docs.example.org/hsds/", "openapi_url": "/description.json"}""");

    private final TestImport imports = TestImport.as(Member.of("coordinator"));
    private final TestSite site = new TestSite();
    private final ObjectNode first = service();
    private final ObjectNode second = service();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void from_the_base_address_all_lists_are_found_and_walked() {
        serveWhole();

        var batch = harvest("/hsds/");

        assertThat(batch.at("/state").asText()).as(batch.toString()).isEqualTo("DONE");
        // Of each service its organisation, its place and its offer; an organisation without services; taxonomy and
        // term.
        assertThat(batch.at("/counts/new").asInt()).as(batch.toString()).isEqualTo(2 * 4 + 1 + 2);
        assertThat(imports.get(batch, "findings?severity=ERROR").at("/total").asInt())
                .isZero();
        assertThat(site.asked())
                .containsExactly(
                        "/hsds/?",
                        "/hsds/taxonomies?",
                        "/hsds/taxonomy_terms?",
                        "/hsds/organizations?full=true",
                        "/hsds/services?full=true",
                        "/hsds/services?full=true&page=2");
    }

    @Test
    void the_next_time_only_what_changed_is_asked_for() {
        serveWhole();
        var source = "Musternetz " + Ids.next();
        harvest("/hsds", source);
        site.asked().clear();

        var again = harvest("/hsds", source);

        assertThat(again.at("/state").asText()).isEqualTo("DONE");
        assertThat(again.at("/counts/new").asInt()).isZero();
        assertThat(again.at("/counts/changed").asInt()).isZero();
        assertThat(imports.codes(again)).doesNotContain("missing-from-source");
        assertThat(site.asked()).anyMatch(each -> each.startsWith("/hsds/services?full=true&modified_after="));
        assertThat(again.at("/counts/unchanged").asInt())
                .as("the organisations had not changed, said their tag")
                .isEqualTo(2 * 4 + 2);
    }

    @Test
    void what_a_service_does_not_nest_is_fetched_from_the_list_of_offers() {
        var offer = (ObjectNode) first.withArray("service_at_locations").get(0);
        var bare = first.deepCopy();
        bare.remove("service_at_locations");
        offer.put("service_id", first.path("id").asText());
        root("/hsds");
        site.answer("/hsds/services", exchange -> {
            if (TestSite.query(exchange).contains("full")) {
                TestSite.reply(exchange, 400, "", Map.of());
            } else {
                TestSite.json(exchange, TestSite.page(1, 1, bare));
            }
        });
        site.list("/hsds/service_at_locations", offer);

        var batch = harvest("/hsds");

        assertThat(batch.at("/counts/new").asInt()).as(batch.toString()).isEqualTo(4);
        assertThat(site.asked())
                .contains("/hsds/services?", "/hsds/taxonomies?", "/hsds/service_at_locations?full=true");
    }

    @Test
    void a_base_address_that_answers_nothing_itself_is_tried_all_the_same() {
        site.answer("/api", HarvestedApiIT::nothing);
        site.list("/api/services", first);

        assertThat(harvest("/api").at("/counts/new").asInt()).isEqualTo(4);
    }

    @Test
    void the_description_of_an_api_tells_where_its_lists_are() {
        root("/hsds");
        site.answer(
                "/description.json",
                exchange -> TestSite.json(
                        exchange,
                        TestBundle.read(
                                """
                                {"openapi": "3.1.0", "servers": [{"url": "/elsewhere"}],
                                 "paths": {"/v3/services": {}, "/v3/services/{id}": {}}}""")));
        site.list("/elsewhere/v3/services", first);

        assertThat(harvest("/hsds").at("/counts/new").asInt()).isEqualTo(4);
    }

    @Test
    void a_list_that_breaks_off_ends_the_harvest_and_nothing_is_written() {
        root("/hsds");
        site.answer("/hsds/services", exchange -> {
            if (TestSite.query(exchange).contains("page=2")) {
                TestSite.reply(exchange, 503, "", Map.of());
            } else {
                TestSite.json(exchange, TestSite.page(1, 2, first));
            }
        });

        var batch = harvest("/hsds");

        assertThat(batch.at("/state").asText()).isEqualTo("FAILED");
        assertThat(batch.at("/failure/code").asText()).isEqualTo("harvest-answer");
        assertThat(batch.at("/counts/new").asInt()).isZero();
    }

    @Test
    void where_there_is_no_api_the_harvest_says_so() {
        site.answer("/", HarvestedApiIT::nothing);

        assertThat(harvest("/nothing").at("/failure/code").asText()).isEqualTo("harvest-answer");
    }

    private void serveWhole() {
        root("/hsds");
        var taxonomy = TestBundle.read(
                "{\"id\": \"%s\", \"name\": \"Mustersystematik\", \"description\": \"Probe.\"}".formatted(Ids.next()));
        site.list("/hsds/taxonomies", taxonomy);
        site.list(
                "/hsds/taxonomy_terms",
                TestBundle.read(
                        """
                        {"id": "%s", "name": "Musterbegriff", "description": "Probe.", "taxonomy_id": "%s"}"""
                                .formatted(Ids.next(), taxonomy.path("id").asText())));
        var alone = TestBundle.read("{\"id\": \"%s\", \"name\": \"Musterverein allein\", \"description\": \"Allein.\"}"
                .formatted(Ids.next()));
        site.answer("/hsds/organizations", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"one\"");
            if ("\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                TestSite.reply(exchange, 304, "", Map.of());
            } else {
                TestSite.json(exchange, TestSite.page(1, 1, alone));
            }
        });
        site.answer("/hsds/services", exchange -> {
            boolean next = TestSite.query(exchange).contains("page=2");
            TestSite.json(exchange, TestSite.page(next ? 2 : 1, 2, next ? second : first));
        });
    }

    private void root(String path) {
        site.answer(path, exchange -> {
            var asked = exchange.getRequestURI().getPath();
            if (asked.equals(path) || asked.equals(path + "/")) {
                TestSite.json(exchange, ROOT);
            } else {
                nothing(exchange);
            }
        });
    }

    private static void nothing(HttpExchange exchange) throws IOException {
        TestSite.reply(exchange, 404, "", Map.of());
    }

    private JsonNode harvest(String path) {
        return harvest(path, "Musternetz " + Ids.next());
    }

    private JsonNode harvest(String path, String source) {
        return imports.harvest(Map.of("url", site.url(path), "source", source, "dry_run", false));
    }

    /** A service as {@code full=true} gives it: its organisation, its offer and the place of that nested inside. */
    private static ObjectNode service() {
        return TestBundle.read(
                """
                {"id": "%1$s", "name": "Musterberatung", "status": "active", "organization_id": "%2$s",
                 "organization": {"id": "%2$s", "name": "Musterverein", "description": "Ein Verein."},
                 "service_at_locations": [{"id": "%3$s", "location_id": "%4$s",
                   "location": {"id": "%4$s", "location_type": "virtual", "name": "Musterhaus",
                     "verweisnetz": {"address_visibility": "PUBLIC"}}}]}"""
                        .formatted(Ids.next(), Ids.next(), Ids.next(), Ids.next()));
    }
}

package de.verweisnetz.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import de.verweisnetz.data.seed.SeedDirectory;
import de.verweisnetz.data.seed.TopicTaxonomy;
import de.verweisnetz.directory.Seed;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedServicesIT extends ApiIT {
    private final Api api = Api.anonymous();

    @BeforeEach
    void seed() {
        Seed.load();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hsds", "/hsds/"})
    void the_base_names_version_and_contract(String path) {
        var base = api.get(path);

        assertThat(base.status()).isEqualTo(200);
        assertThat(base.json().at("/version").asText()).isEqualTo("3.1");
        assertThat(base.json().at("/openapi_url").asText()).endsWith("/openapi");
    }

    @Test
    void pages_hold_every_published_service_once_and_say_where_they_stand() {
        var all = services();
        var last = api.get("/hsds/services?per_page=10&page=" + (all.size() / 10 + 1))
                .json();

        assertThat(ids(all))
                .doesNotHaveDuplicates()
                .containsAll(SeedDirectory.bundle().services().stream()
                        .map(service -> service.get("id").asText())
                        .toList());
        assertThat(last.at("/last_page").asBoolean()).isTrue();
        assertThat(last.at("/size").asInt()).isEqualTo(all.size() % 10);
        var beyond = api.get("/hsds/services?per_page=10&page=1000").json();
        assertThat(beyond.at("/empty").asBoolean()).isTrue();
        assertThat(beyond.at("/first_page").asBoolean()).isFalse();
    }

    @Test
    void a_list_holds_services_without_nested_lists() {
        assertThat(services()).allSatisfy(service -> {
            assertThat(service.at("/organization/name").asText()).isNotEmpty();
            assertThat(service.has("service_at_locations")).isFalse();
            assertThat(service.has("phones")).isFalse();
        });
    }

    @Test
    void every_service_is_valid_by_the_published_schema() {
        var schema = schema();
        for (var listed : services()) {
            var service = service(listed);
            assertThat(service.at("/organization/id").asText())
                    .isEqualTo(service.at("/organization_id").asText());
            assertThat(service.at("/service_at_locations"))
                    .allSatisfy(offer -> assertThat(offer.at("/location/id").asText())
                            .isEqualTo(offer.at("/location_id").asText()));
            schema.ifPresent(valid -> {
                assertThat(valid.validate(listed)).isEmpty();
                assertThat(valid.validate(service)).isEmpty();
            });
        }
    }

    @Test
    void nothing_tells_where_a_shelter_is_or_how_referrals_reach_a_centre() {
        var all = services().stream().map(this::service).toList();

        assertThat(all.toString()).doesNotContain("Probeallee 63", "referral_contact", "verified_by", "verweise.");
        assertThat(all.stream().flatMap(service -> list(service.at("/service_at_locations")).stream()))
                .extracting(offer -> offer.at("/location"))
                .filteredOn(location ->
                        location.at("/verweisnetz/address_visibility").asText().equals("SECRET"))
                .isNotEmpty()
                .allSatisfy(location -> {
                    assertThat(location.has("addresses")).isFalse();
                    assertThat(location.has("latitude")).isFalse();
                    assertThat(location.has("longitude")).isFalse();
                });
    }

    @Test
    void what_a_source_does_not_release_is_not_published() {
        // Imports of other tests come from sources that do not release what they give.
        assertThat(services())
                .extracting(service -> service.at("/name").asText())
                .doesNotContain("Musterstelle");
    }

    @Test
    void services_are_filtered_by_organization_words_topic_and_date() {
        assertThat(walk("&organization_id=" + Seed.ARBEIT)).isNotEmpty().allSatisfy(service -> assertThat(
                        service.at("/organization_id").asText())
                .isEqualTo(Seed.ARBEIT.toString()));
        assertThat(walk("&taxonomy_term_id=" + TopicTaxonomy.termId("ARB.LOHN")))
                .isNotEmpty()
                .allSatisfy(service ->
                        assertThat(service.at("/verweisnetz/topics").toString()).contains("ARB.LOHN"));
        assertThat(ids(walk("&taxonomy_term_id=" + TopicTaxonomy.termId("ARB"))))
                .containsAll(ids(walk("&taxonomy_term_id=" + TopicTaxonomy.termId("ARB.LOHN"))));
        assertThat(ids(walk("&search=wynagrodzenie"))).isNotEmpty().isSubsetOf(ids(services()));
        assertThat(walk("&search=quxquxqux")).isEmpty();
        assertThat(walk("&modified_after=2020-01-01")).hasSameSizeAs(services());
        assertThat(walk("&modified_after=2100-01-01")).isEmpty();
    }

    @Test
    void anyone_may_read_from_any_origin_and_keep_it_for_a_minute() {
        var first = api.get("/hsds/services?per_page=5");

        assertThat(first.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");
        var again = api.send(api.request("/hsds/services?per_page=5").header("If-None-Match", first.header("ETag")));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void an_unknown_service_is_not_found() {
        var answer = api.get("/hsds/services/00000000-0000-4000-8000-000000000000");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"page=0", "per_page=101", "organization_id=x", "taxonomy_term_id=x", "modified_after=x", "q=x"})
    void a_parameter_that_makes_no_sense_is_named(String query) {
        var answer = api.get("/hsds/services?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/parameter").asText()).isEqualTo(query.replaceAll("=.*", ""));
    }

    /** The published schema, wherever a developer keeps it; the contract is checked in any case. */
    private static Optional<JsonSchema> schema() {
        return Stream.of("../../shared", "../../../shared")
                .map(folder -> Path.of(folder, "hsds", "schema", "service.json"))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(
                                SchemaLocation.of(file.toAbsolutePath()
                                        .normalize()
                                        .toUri()
                                        .toString()),
                                SchemaValidatorsConfig.builder()
                                        .formatAssertionsEnabled(true)
                                        .build()));
    }

    private List<JsonNode> services() {
        return walk("");
    }

    private List<JsonNode> walk(String filter) {
        var all = new ArrayList<JsonNode>();
        JsonNode page;
        int number = 1;
        do {
            page = api.get("/hsds/services?per_page=10&page=" + number++ + filter)
                    .json();
            all.addAll(list(page.at("/contents")));
        } while (!page.at("/last_page").asBoolean());
        assertThat(all).hasSize(page.at("/total_items").asInt());
        return all;
    }

    private JsonNode service(JsonNode listed) {
        return api.get("/hsds/services/" + listed.at("/id").asText()).json();
    }

    private static List<String> ids(List<JsonNode> services) {
        return services.stream().map(service -> service.at("/id").asText()).toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}

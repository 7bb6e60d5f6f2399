package de.verweisnetz.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.data.seed.SeedDirectory;
import de.verweisnetz.data.seed.TopicTaxonomy;
import de.verweisnetz.directory.Seed;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HsdsServicesIT extends ApiIT {
    private final Api api = Api.anonymous();

    @BeforeEach
    void seed() {
        Seed.load();
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
        var schema = Hsds.schema("service.json");
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

    private List<JsonNode> services() {
        return walk("");
    }

    private List<JsonNode> walk(String filter) {
        return Hsds.walk("services", filter);
    }

    private JsonNode service(JsonNode listed) {
        return Hsds.one("services", listed);
    }

    private static List<String> ids(List<JsonNode> services) {
        return Hsds.ids(services);
    }

    private static List<JsonNode> list(JsonNode array) {
        return Hsds.list(array);
    }
}

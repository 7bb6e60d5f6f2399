package de.verweisnetz.directory.hsds;

import static de.verweisnetz.directory.hsds.Hsds.assertValid;
import static de.verweisnetz.directory.hsds.Hsds.ids;
import static de.verweisnetz.directory.hsds.Hsds.lines;
import static de.verweisnetz.directory.hsds.Hsds.list;
import static de.verweisnetz.directory.hsds.Hsds.one;
import static de.verweisnetz.directory.hsds.Hsds.walk;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.data.seed.TopicTaxonomy;
import de.verweisnetz.directory.Seed;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class HsdsListsIT extends ApiIT {
    static final List<String> LISTS = Hsds.LISTS;

    private final Api api = Api.anonymous();

    @BeforeEach
    void seed() {
        Seed.load();
    }

    @ParameterizedTest
    @FieldSource("LISTS")
    void a_stream_holds_what_all_pages_hold(String list) {
        assertThat(lines("/hsds/" + list + "?format=ndjson")).isNotEmpty().isEqualTo(walk(list, ""));
    }

    @ParameterizedTest
    @FieldSource("LISTS")
    void a_search_by_body_is_the_search_by_query(String list) {
        var answer = api.send(api.posting("/hsds/" + list, Map.of("search", "Lohn", "per_page", 5)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json())
                .isEqualTo(api.get("/hsds/" + list + "?search=Lohn&per_page=5").json());
        assertThat(api.send(api.request("/hsds/" + list + "?search=Lohn&per_page=5")
                                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()))
                        .json())
                .isEqualTo(answer.json());
    }

    @ParameterizedTest
    @CsvSource({
        "services,compiled/service_list.json,service.json",
        "organizations,compiled/organization_list.json,organization.json",
        "service_at_locations,compiled/service_at_location_list.json,service_at_location.json",
        "taxonomies,taxonomy.json,taxonomy.json",
        "taxonomy_terms,taxonomy_term.json,taxonomy_term.json"
    })
    void everything_is_valid_by_the_published_schemas(String list, String listed, String whole) {
        var all = walk(list, "");

        assertValid(listed, all);
        assertValid(whole, all.stream().map(each -> one(list, each)).toList());
    }

    @Test
    void what_is_nested_in_full_is_valid_too() {
        assertValid("service.json", walk("services", "&full=true"));
        assertValid("compiled/service_with_definitions.json", walk("services", "&full=true"));
        assertValid("service_at_location.json", walk("service_at_locations", "&full=true"));
        assertValid("organization.json", walk("organizations", "&full=true"));
        var organizations = walk("organizations", "&full_service=true");
        assertValid("organization.json", organizations);
        assertValid(
                "service.json",
                organizations.stream()
                        .flatMap(organization -> list(organization.at("/services")).stream())
                        .toList());
    }

    @Test
    void a_full_list_holds_what_the_single_documents_hold() {
        var full = walk("services", "&full=true&organization_id=" + Seed.ARBEIT);

        assertThat(full).isNotEmpty().allSatisfy(service -> assertThat(one("services", service))
                .isEqualTo(service));
        assertThat(full).anySatisfy(service -> assertThat(
                        service.at("/service_at_locations/0/location/id").asText())
                .isNotEmpty());
    }

    @Test
    void minimal_gives_ids_and_dates_of_all_services_at_once() {
        var page = api.get("/hsds/services?minimal=true").json();

        assertThat(ids(list(page.at("/contents")))).isEqualTo(ids(walk("services", "")));
        assertThat(page.at("/total_items")).isEqualTo(page.at("/size"));
        assertThat(page.at("/last_page").asBoolean()).isTrue();
        assertThat(page.at("/contents")).allSatisfy(service -> assertThat(service.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("id", "modified_date"));
        assertThat(api.get("/hsds/services?minimal=true&per_page=3")
                        .json()
                        .at("/size")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void an_organization_names_its_services_or_holds_them_whole() {
        var named = api.get("/hsds/organizations/" + Seed.ARBEIT).json();
        var whole = api.get("/hsds/organizations/" + Seed.ARBEIT + "?full_service=true")
                .json();

        assertThat(ids(list(named.at("/services")))).isNotEmpty().isEqualTo(ids(list(whole.at("/services"))));
        assertThat(named.at("/services")).noneSatisfy(service -> assertThat(service.has("service_at_locations"))
                .isTrue());
        assertThat(whole.at("/services")).anySatisfy(service -> assertThat(service.has("service_at_locations"))
                .isTrue());
        assertThat(named.at("/locations")).isNotEmpty();
    }

    @Test
    void organizations_are_found_by_words_and_by_the_terms_of_their_services() {
        var term = "&taxonomy_term_id=" + TopicTaxonomy.termId("ARB.LOHN");

        assertThat(ids(walk("organizations", "&search=Hafen"))).contains(Seed.HAFEN.toString());
        assertThat(ids(walk("organizations", term))).contains(Seed.ARBEIT.toString());
        assertThat(ids(walk("organizations", "&taxonomy_id=" + TopicTaxonomy.id())))
                .containsAll(ids(walk("organizations", term)));
        assertThat(walk("organizations", "&taxonomy_id=" + Seed.ARBEIT)).isEmpty();
    }

    @Test
    void offers_are_found_by_organization_term_date_and_words_together() {
        var filter = "&organization_id=" + Seed.ARBEIT + "&taxonomy_term_id=" + TopicTaxonomy.termId("ARB")
                + "&modified_after=2020-01-01T00:00:00Z&search=Hamburg";

        assertThat(walk("service_at_locations", filter)).isNotEmpty().allSatisfy(offer -> {
            assertThat(offer.at("/service/organization_id").asText()).isEqualTo(Seed.ARBEIT.toString());
            assertThat(offer.at("/location/name").asText()).contains("Hamburg");
        });
        assertThat(walk("service_at_locations", filter.replace("2020", "2100"))).isEmpty();
    }

    @Test
    void a_postcode_finds_the_public_offers_that_are_responsible_and_a_distance_cuts_them() {
        var responsible = walk("service_at_locations", "&postcode=20095&full=true");
        var near = walk("service_at_locations", "&postcode=20095&proximity=10000&full=true");

        assertThat(near).isNotEmpty();
        assertThat(ids(responsible)).containsAll(ids(near)).hasSizeGreaterThan(near.size());
        assertThat(responsible).allSatisfy(offer -> {
            assertThat(offer.at("/location/verweisnetz/address_visibility").asText())
                    .isEqualTo("PUBLIC");
            assertThat(list(offer.at("/verweisnetz/area")))
                    .extracting(JsonNode::asText)
                    .anyMatch(area -> area.equals("NATIONWIDE") || area.startsWith("02"));
        });
        assertThat(near).allSatisfy(offer -> assertThat(
                        offer.at("/location/addresses/0/city").asText())
                .isEqualTo("Hamburg"));
        assertThat(walk("service_at_locations", "&postcode=20095&proximity=1&search=Bayern"))
                .isEmpty();
    }

    @Test
    void terms_are_found_by_taxonomy_level_parent_and_words() {
        var all = "&taxonomy_id=" + TopicTaxonomy.id();
        var below = walk("taxonomy_terms", "&parent_id=" + TopicTaxonomy.termId("ARB"));

        assertThat(walk("taxonomy_terms", all))
                .hasSizeGreaterThanOrEqualTo(TopicTaxonomy.terms().size());
        assertThat(walk("taxonomy_terms", all + "&top_only=true"))
                .isNotEmpty()
                .noneSatisfy(term -> assertThat(term.has("parent_id")).isTrue());
        assertThat(below).isNotEmpty().allSatisfy(term -> {
            assertThat(term.at("/code").asText()).startsWith("ARB.");
            assertThat(term.at("/taxonomy_detail/id").asText())
                    .isEqualTo(TopicTaxonomy.id().toString());
        });
        assertThat(ids(walk("taxonomy_terms", "&search=kündigung")))
                .contains(TopicTaxonomy.termId("ARB.KUEND").toString());
        assertThat(ids(walk("taxonomy_terms", "&search=KUNDIGUNG")))
                .contains(TopicTaxonomy.termId("ARB.KUEND").toString());
        assertThat(ids(walk("taxonomies", "&search=themen")))
                .contains(TopicTaxonomy.id().toString());
    }

    @Test
    void who_knows_only_the_standard_understands_topics_languages_hours_and_areas() {
        var service =
                api.get("/hsds/services/b98adeb7-738b-50f3-9b91-ca578df30a97").json();
        var offer = service.at("/service_at_locations/0");

        assertThat(service.at("/attributes").findValuesAsText("code")).contains("ARB.LOHN");
        assertThat(service.at("/program/name").asText()).isEqualTo("Faire Mobilität");
        assertThat(service.at("/languages")).isNotEmpty();
        assertThat(offer.at("/schedules/0/byday").asText()).isNotEmpty();
        assertThat(offer.at("/phones/0/number").asText()).isNotEmpty();
        assertThat(offer.at("/service_areas/0/name").asText()).isNotEmpty();
    }
}

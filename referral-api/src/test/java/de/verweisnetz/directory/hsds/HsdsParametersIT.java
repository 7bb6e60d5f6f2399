package de.verweisnetz.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HsdsParametersIT extends ApiIT {
    private final Api api = Api.anonymous();

    @ParameterizedTest
    @CsvSource({
        "services,page,0",
        "services,page,x",
        "services,page,10000001",
        "services,per_page,101",
        "services,organization_id,x",
        "services,taxonomy_term_id,x",
        "services,taxonomy_id,x",
        "services,modified_after,x",
        "services,modified_after,2026-13-01",
        "services,format,xml",
        "services,minimal,yes",
        "services,full,1",
        "services,q,x",
        "services,postcode,20095",
        "organizations,full_service,x",
        "organizations,modified_after,2026-01-01",
        "organizations,minimal,true",
        "service_at_locations,postcode,1234",
        "service_at_locations,proximity,100",
        "service_at_locations,minimal,true",
        "taxonomies,taxonomy_id,x",
        "taxonomy_terms,top_only,x",
        "taxonomy_terms,parent_id,x"
    })
    void a_parameter_that_makes_no_sense_is_named(String list, String name, String value) {
        var answer = api.get("/hsds/" + list + "?" + name + "=" + value);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().at("/errors/0/parameter").asText()).isEqualTo(name);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void a_distance_has_to_be_a_positive_number_of_metres() {
        for (var metres : new String[] {"0", "-5", "10km", "1000001"}) {
            var answer = api.get("/hsds/service_at_locations?postcode=20095&proximity=" + metres);
            assertThat(answer.status()).as(metres).isEqualTo(400);
        }
    }

    @Test
    void all_that_makes_no_sense_is_named_at_once() {
        var answer = api.get("/hsds/services?page=0&full=maybe&organization_id=1");

        assertThat(answer.json().at("/errors").findValuesAsText("parameter"))
                .containsExactlyInAnyOrder("page", "full", "organization_id");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"page\":0}',/page",
        "'{\"q\":\"x\"}',/q",
        "'{\"full\":null}',/full",
        "'{\"full\":[true]}',/full",
        "'{\"search\":\"Miete\",\"organization_id\":7}',/organization_id"
    })
    void a_field_of_a_search_by_body_that_makes_no_sense_is_named(String body, String pointer) {
        var answer = api.send(api.posting("/hsds/services", body));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
    }

    @Test
    void what_stands_in_the_address_and_in_the_body_is_refused() {
        var answer = api.send(api.posting("/hsds/services?page=1", "{\"page\":2}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{", "\"x\"", "7"})
    void a_body_that_is_no_object_is_refused(String body) {
        assertThat(api.send(api.posting("/hsds/services", body)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms"})
    void what_is_not_there_is_not_found(String list) {
        assertThat(api.get("/hsds/" + list + "/00000000-0000-4000-8000-000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(api.get("/hsds/" + list + "/nothing").status()).isEqualTo(404);
    }
}

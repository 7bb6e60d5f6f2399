package de.verweisnetz.data.standard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.seed.TopicTaxonomy;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardFieldsTest {
    private static final String SERVICE =
            """
            {"id":"s","organization_id":"g","name":"Musterstelle","status":"active","verweisnetz":{"programme":"Musterprogramm",
             "topics":["ARB.LOHN","WOH"],"cost":"FREE","target_group":{"age_from":12,"age_to":27,"gender":"WOMEN","origin":"ALL","sector":"CARE"}},
             "service_at_locations":[
              {"id":"o1","verweisnetz":{"verified_on":"2026-03-01","documents":["Lohnabrechnung"],
               "languages":[{"code":"ro","mode":"SPOKEN","slots":[{"weekday":"TU","opens_at":"09:00","closes_at":"13:00"}]},{"code":"pl","mode":"INTERPRETED"}],
               "hours":[{"weekday":"WE","opens_at":"09:00","closes_at":"12:00","access":"WALK_IN"},{"weekday":"MO","opens_at":"09:00","closes_at":"12:00","access":"WALK_IN"},
                {"weekday":"FR","opens_at":"10:00","closes_at":"11:00","access":"APPOINTMENT"}],"booking_url":"https://example.org/termin",
               "area":["11","02000","NATIONWIDE","05111000"],"client_contact":{"phone":"+49 30 23125 001","email":"stelle@example.org"},
               "phone_hours":[{"weekday":"MO","opens_at":"08:00","closes_at":"09:00"}]},
               "location":{"id":"l","verweisnetz":{"accessibility":{"wheelchair":"YES","lift":"PARTLY"}}}},
              {"id":"o2","verweisnetz":{"verified_on":"2026-02-01","documents":["Ausweis","Lohnabrechnung"],"languages":[{"code":"ro","mode":"SPOKEN"},{"code":"uk","mode":"SPOKEN"}]}}]}""";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void topics_become_attributes_with_terms_of_the_published_taxonomy() throws IOException {
        JsonNode attributes = filled().path("attributes");

        assertThat(texts(attributes, "/taxonomy_term_id"))
                .containsExactly(
                        TopicTaxonomy.termId("ARB.LOHN").toString(),
                        TopicTaxonomy.termId("WOH").toString());
        assertThat(attributes.at("/0/taxonomy_term"))
                .isEqualTo(TopicTaxonomy.term("ARB.LOHN").orElseThrow());
        assertThat(attributes.at("/0/link_id").asText()).isEqualTo("s");
    }

    @Test
    void a_term_that_the_document_names_itself_is_not_named_twice() throws IOException {
        ObjectNode service = tree(SERVICE);
        service.putArray("attributes")
                .addObject()
                .put("id", "a")
                .put("taxonomy_term_id", TopicTaxonomy.termId("WOH").toString());

        StandardFields.ofService(service);

        assertThat(texts(service.path("attributes"), "/taxonomy_term_id"))
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(service.at("/attributes/0/id").asText()).isEqualTo("a");
    }

    @Test
    void the_target_group_the_cost_and_the_programme_stand_in_their_fields() throws IOException {
        ObjectNode service = filled();

        assertThat(service.path("minimum_age").asInt()).isEqualTo(12);
        assertThat(service.path("maximum_age").asInt()).isEqualTo(27);
        assertThat(service.path("eligibility_description").asText()).isEqualTo("Frauen; Pflege und Betreuung");
        assertThat(service.path("fees_description").asText()).isEqualTo("kostenlos");
        assertThat(service.at("/cost_options/0/amount").asInt()).isZero();
        assertThat(service.at("/program/name").asText()).isEqualTo("Musterprogramm");
        assertThat(service.path("program_id")).isEqualTo(service.at("/program/id"));
    }

    @Test
    void a_service_speaks_all_languages_of_its_offers_and_was_checked_when_the_oldest_was() throws IOException {
        ObjectNode service = filled();

        assertThat(texts(service.path("languages"), "/name")).containsExactly("Rumänisch", "Ukrainisch");
        assertThat(service.path("interpretation_services").asText()).isEqualTo("Polnisch");
        assertThat(texts(service.path("required_documents"), "/document")).containsExactly("Ausweis", "Lohnabrechnung");
        assertThat(service.path("assured_date").asText()).isEqualTo("2026-02-01");
    }

    @Test
    void a_service_is_full_when_each_offer_says_so_since_the_last_of_them_did() throws IOException {
        JsonNode capacities = withLights(full("2026-10-05"), full("2026-11-02")).path("capacities");

        assertThat(capacities).hasSize(1);
        assertThat(capacities.at("/0/available").asInt(-1)).isZero();
        assertThat(capacities.at("/0/updated").asText()).isEqualTo("2026-11-02T00:00:00+01:00");
        assertThat(capacities.at("/0/unit/name").asText()).isNotBlank();
        assertThat(capacities.at("/0").has("maximum")).isFalse();
    }

    @Test
    void the_unit_of_capacities_is_the_same_for_all_services() throws IOException {
        ObjectNode other =
                tree("{\"id\":\"t\",\"service_at_locations\":[{\"id\":\"p\",\"verweisnetz\":{\"capacity\":%s}}]}"
                        .formatted(full("2026-11-02")));
        StandardFields.ofService(other);
        JsonNode one = withLights(full("2026-11-02"), full("2026-11-02")).at("/capacities/0");

        assertThat(other.at("/capacities/0/unit")).isEqualTo(one.path("unit"));
        assertThat(other.at("/capacities/0/id")).isNotEqualTo(one.path("id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"light\":\"OPEN\",\"since\":\"2026-11-02\"}",
                "{\"light\":\"UNKNOWN\"}",
                "{\"light\":\"FULL\"}",
                "{\"light\":\"FULL\",\"since\":\"gestern\"}",
                "{}"
            })
    void nobody_counts_places_where_one_offer_does_not_say_that_it_is_full_and_since_when(String light)
            throws IOException {
        assertThat(withLights(full("2026-11-02"), light).has("capacities")).isFalse();
    }

    @Test
    void hours_become_weekly_schedules_with_the_days_in_their_order() throws IOException {
        JsonNode schedules = filled().at("/service_at_locations/0/schedules");

        assertThat(texts(schedules, "/byday")).containsExactly("MO,WE", "FR");
        assertThat(texts(schedules, "/description")).containsExactly("Ohne Termin", "Mit Termin");
        assertThat(schedules.at("/0/freq").asText()).isEqualTo("WEEKLY");
        assertThat(schedules.at("/0/opens_at").asText()).isEqualTo("09:00");
        assertThat(schedules.at("/0/schedule_link").asText()).isEqualTo("https://example.org/termin");
        assertThat(texts(schedules, "/id")).doesNotHaveDuplicates();
    }

    @Test
    void an_offer_names_its_areas_its_phone_and_how_to_write() throws IOException {
        JsonNode offer = filled().at("/service_at_locations/0");

        assertThat(texts(offer.path("service_areas"), "/name"))
                .containsExactly("Berlin", "Hamburg", "Deutschland", "Düsseldorf");
        assertThat(offer.at("/phones/0/number").asText()).isEqualTo("+49 30 23125 001");
        assertThat(offer.at("/phones/0/description").asText()).isEqualTo("Montag 08:00–09:00");
        assertThat(offer.at("/contacts/0/email").asText()).isEqualTo("stelle@example.org");
    }

    @Test
    void a_place_says_who_can_enter_and_what_is_spoken_when() throws IOException {
        JsonNode place = filled().at("/service_at_locations/0/location");

        assertThat(texts(place.path("accessibility"), "/description"))
                .containsExactly("Mit dem Rollstuhl zugänglich: ja", "lift: teilweise");
        assertThat(place.at("/languages/0/note").asText()).isEqualTo("Dienstag 09:00–13:00");
        assertThat(place.path("languages")).hasSize(1);
    }

    @Test
    void what_a_document_says_itself_is_never_touched() throws IOException {
        ObjectNode service = tree(SERVICE);
        service.put("minimum_age", 16).put("fees_description", "Spende").put("program_id", "p");
        service.putArray("languages").addObject().put("code", "fr");
        ObjectNode offer = (ObjectNode) service.at("/service_at_locations/0");
        offer.putArray("schedules").addObject().put("byday", "SA");
        offer.putArray("phones").addObject().put("number", "110");
        ObjectNode before = service.deepCopy();

        StandardFields.ofService(service);

        for (String field :
                List.of("minimum_age", "fees_description", "program_id", "languages", "verweisnetz", "name")) {
            assertThat(service.path(field)).isEqualTo(before.path(field));
        }
        assertThat(offer.at("/schedules/0/byday").asText()).isEqualTo("SA");
        assertThat(offer.path("phones")).hasSize(1);
        assertThat(service.has("program")).isFalse();
    }

    @Test
    void the_same_document_gives_the_same_ids() throws IOException {
        assertThat(filled()).isEqualTo(filled());
    }

    @Test
    void a_document_without_the_german_profile_stays_as_it_is() throws IOException {
        ObjectNode service = tree(
                "{\"id\":\"s\",\"attributes\":\"x\",\"service_at_locations\":[{\"id\":\"o\",\"location\":{\"id\":\"l\"}}]}");
        ObjectNode before = service.deepCopy();

        StandardFields.ofService(service);

        assertThat(service).isEqualTo(before);
    }

    @Test
    void an_organization_has_the_programmes_of_its_services_once_each() throws IOException {
        ObjectNode organization = tree("{\"id\":\"g\",\"services\":[]}");
        organization.withArray("services").add(tree(SERVICE)).add(tree(SERVICE));

        StandardFields.ofOrganization(organization);

        assertThat(texts(organization.path("programs"), "/name")).containsExactly("Musterprogramm");
    }

    private ObjectNode withLights(String first, String second) throws IOException {
        ObjectNode service = tree(SERVICE);
        ((ObjectNode) service.at("/service_at_locations/0/verweisnetz")).set("capacity", tree(first));
        ((ObjectNode) service.at("/service_at_locations/1/verweisnetz")).set("capacity", tree(second));
        StandardFields.ofService(service);
        return service;
    }

    private static String full(String since) {
        return "{\"light\":\"FULL\",\"since\":\"%s\"}".formatted(since);
    }

    private ObjectNode filled() throws IOException {
        ObjectNode service = tree(SERVICE);
        StandardFields.ofService(service);
        return service;
    }

    private ObjectNode tree(String text) throws IOException {
        return (ObjectNode) json.readTree(text);
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.at(pointer).asText())
                .toList();
    }
}

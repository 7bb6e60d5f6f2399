package de.verweisnetz.data.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.seed.SeedDirectory;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicViewTest {
    private static final String LOCATION =
            """
            {"id":"8e463bb1-d2d9-54ad-8f4c-876116928612","location_type":"physical","name":"Musterhaus",
             "description":"hinter der Mustermühle","latitude":52.5,"longitude":13.4,"transportation":"Bus 1",
             "external_identifier":"x9","external_identifier_type":"OSM","what3words":"muster.muster.muster",
             "addresses":[{"id":"a","address_1":"Musterweg 1"}],
             "metadata":[{"id":"m","field_name":"address_1","previous_value":"Musterweg 1"}],
             "phones":[{"id":"p","number":"+49 30 23125 001","extension":4711}],
             "languages":[{"id":"l","name":"Polnisch","code":"pl","note":"im Hof"}],
             "verweisnetz":{"address_visibility":"%s","kreis":"11000","accessibility":{"wheelchair":"YES"},"entrance":"Hof"}}""";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void contacts_for_referrals_and_the_names_of_verifiers_never_leave() throws IOException {
        ObjectNode offer = tree(
                """
                {"id":"o","verweisnetz":{"verified_on":"2026-11-01","verified_by":"Muster",
                 "referral_contact":{"phone":"1"},"client_contact":{"phone":"2"}}}""");

        assertThat(PublicView.of(offer))
                .isEqualTo(
                        tree(
                                "{\"id\":\"o\",\"verweisnetz\":{\"verified_on\":\"2026-11-01\",\"client_contact\":{\"phone\":\"2\"}}}"));
    }

    @Test
    void a_public_place_keeps_everything_but_the_values_of_the_past_and_what_the_profile_does_not_know()
            throws IOException {
        ObjectNode location = location("PUBLIC");
        ObjectNode expected = location.deepCopy();
        ((ObjectNode) expected.at("/metadata/0"))
                .put("previous_value", PublicView.WITHHELD)
                .put("replacement_value", PublicView.WITHHELD)
                .put("updated_by", PublicView.WITHHELD);
        ((ObjectNode) expected.path("verweisnetz")).remove("entrance");

        assertThat(PublicView.of(location)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET", "", "secret", "PRIVATE"})
    void a_secret_place_keeps_nothing_that_tells_where_it_is(String visibility) throws IOException {
        ObjectNode view = PublicView.of(location(visibility));

        assertThat(view.properties())
                .extracting(entry -> entry.getKey())
                .containsExactlyInAnyOrder("id", "location_type", "languages", "verweisnetz");
        assertThat(view.toString())
                .doesNotContain(
                        "Musterweg", "Musterhaus", "52.5", "13.4", "x9", "mühle", "Hof", "23125", "4711", "11000");
        assertThat(view.at("/verweisnetz/accessibility/wheelchair").asText()).isEqualTo("YES");
    }

    @Test
    void a_place_on_request_loses_address_and_coordinates_but_keeps_its_words() throws IOException {
        ObjectNode view = PublicView.of(location("ON_REQUEST"));

        assertThat(view.toString()).doesNotContain("Musterweg", "52.5", "13.4", "x9", "Bus 1");
        assertThat(view.path("description").asText()).isEqualTo("hinter der Mustermühle");
    }

    @Test
    void a_place_that_nobody_declared_open_is_secret() throws IOException {
        ObjectNode location = tree("{\"id\":\"l\",\"location_type\":\"physical\",\"latitude\":52.5}");
        ObjectNode nested = tree(
                "{\"id\":\"o\",\"location\":{\"id\":\"l\",\"latitude\":52.5},\"locations\":[{\"latitude\":52.5}]}");

        assertThat(PublicView.of(location)).isEqualTo(tree("{\"id\":\"l\",\"location_type\":\"physical\"}"));
        assertThat(PublicView.of(nested).toString()).doesNotContain("52.5");
        assertThat(PublicView.of(EntityKind.LOCATION, tree("{\"id\":\"l\",\"latitude\":52.5}")))
                .isEqualTo(tree("{\"id\":\"l\"}"));
    }

    @Test
    void an_offer_at_a_secret_place_keeps_no_field_that_nobody_knows() throws IOException {
        ObjectNode offer = tree("{\"id\":\"o\",\"description\":\"Schutz\",\"way\":\"hinter der Mustermühle\"}");
        offer.set("location", location("SECRET"));

        assertThat(PublicView.of(offer).has("way")).isFalse();
        assertThat(PublicView.of(offer).path("description").asText()).isEqualTo("Schutz");
    }

    @Test
    void contacts_and_phones_flagged_as_not_public_are_left_out() throws IOException {
        ObjectNode service = tree(
                """
                {"id":"s","contacts":[{"id":"c1","verweisnetz":{"public":false}},{"id":"c2","verweisnetz":{"public":true}},
                 {"id":"c3","phones":[{"id":"p1","verweisnetz":{"public":false}}]}],
                 "phones":[{"id":"p2","contact_id":"c1","number":"1"},{"id":"p3","contact_id":"c2","number":"2"}]}""");

        assertThat(PublicView.of(service))
                .isEqualTo(
                        tree(
                                """
                                {"id":"s","contacts":[{"id":"c2","verweisnetz":{"public":true}},{"id":"c3","phones":[]}],
                                 "phones":[{"id":"p3","contact_id":"c2","number":"2"}]}"""));
    }

    @Test
    void of_a_named_contact_the_function_is_left_unless_it_may_be_named() throws IOException {
        ObjectNode service = tree(
                """
                {"contacts":[{"id":"c1","name":"Erika Muster","title":"Leitung","email":"e@example.org","phones":[{"number":"1"}]},
                 {"id":"c2","name":"Max Muster","email":"m@example.org"},
                 {"id":"c3","name":"Empfang","email":"empfang@example.org","verweisnetz":{"public":true}},
                 {"id":"c4","department":"Sekretariat","email":"sekretariat@example.org"}]}""");

        assertThat(PublicView.of(service))
                .isEqualTo(
                        tree(
                                """
                                {"contacts":[{"id":"c1","title":"Leitung"},
                                 {"id":"c3","name":"Empfang","email":"empfang@example.org","verweisnetz":{"public":true}},
                                 {"id":"c4","department":"Sekretariat","email":"sekretariat@example.org"}]}"""));
    }

    @Test
    void nobody_who_keeps_the_entries_is_named() throws IOException {
        ObjectNode service = tree(
                """
                {"id":"s","assurer_email":"erika@example.org","metadata":[{"id":"m","last_action_date":"2026-01-01",
                 "last_action_type":"update","field_name":"email","previous_value":"max@example.org",
                 "replacement_value":"x","updated_by":"Erika Muster","editor":"Erika Muster"}],
                 "location":{"verweisnetz":{"address_visibility":"PUBLIC"},"addresses":[{"attention":"Max Muster","city":"Musterstadt"}]}}""");

        assertThat(PublicView.of(service).toString())
                .doesNotContain("Muster\"", "example.org", "editor")
                .contains("2026-01-01", "Musterstadt");
    }

    @Test
    void what_is_nested_is_redacted_at_any_depth_and_the_document_itself_is_untouched() throws IOException {
        ObjectNode service = tree("{\"id\":\"s\",\"service_at_locations\":[{\"id\":\"o\"}]}");
        ((ObjectNode) service.at("/service_at_locations/0")).set("location", location("SECRET"));
        ObjectNode before = service.deepCopy();

        assertThat(PublicView.of(service).toString()).doesNotContain("Musterweg");
        assertThat(service).isEqualTo(before);
    }

    @Test
    void the_whole_seed_gives_nothing_away() {
        ObjectNode shelter = SeedDirectory.bundle().locations().stream()
                .filter(location -> "SECRET"
                        .equals(location.at("/verweisnetz/address_visibility").asText()))
                .findFirst()
                .orElseThrow();
        String address = shelter.at("/addresses/0/address_1").asText();
        String published = Stream.of(EntityKind.values())
                .flatMap(kind -> SeedDirectory.bundle().of(kind).stream())
                .map(document -> PublicView.of(document).toString())
                .toList()
                .toString();

        assertThat(address).isNotBlank();
        assertThat(published).contains("client_contact").doesNotContain("referral_contact", "verified_by");
        assertThat(PublicView.of(shelter).toString()).doesNotContain(address, "latitude");
    }

    private ObjectNode location(String visibility) throws IOException {
        return tree(LOCATION.formatted(visibility));
    }

    private ObjectNode tree(String text) throws IOException {
        return (ObjectNode) json.readTree(text);
    }
}

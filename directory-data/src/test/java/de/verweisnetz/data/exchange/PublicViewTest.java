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
             "metadata":[{"field_name":"address_1","previous_value":"Musterweg 1"}],
             "phones":[{"id":"p","number":"+49 30 23125 001"}],
             "verweisnetz":{"address_visibility":"%s","kreis":"11000","entrance":"Hof"}}""";

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
    void a_public_place_stays_whole() throws IOException {
        ObjectNode location = location("PUBLIC");

        assertThat(PublicView.of(location)).isEqualTo(location);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET", "", "secret", "PRIVATE"})
    void a_secret_place_keeps_nothing_that_tells_where_it_is(String visibility) throws IOException {
        ObjectNode view = PublicView.of(location(visibility));

        assertThat(view.properties())
                .extracting(entry -> entry.getKey())
                .containsExactlyInAnyOrder("id", "location_type", "name", "phones", "verweisnetz");
        assertThat(view.toString()).doesNotContain("Musterweg", "52.5", "13.4", "x9", "mühle", "Hof");
        assertThat(view.at("/verweisnetz/kreis").asText()).isEqualTo("11000");
    }

    @Test
    void a_place_on_request_loses_address_and_coordinates_but_keeps_its_words() throws IOException {
        ObjectNode view = PublicView.of(location("ON_REQUEST"));

        assertThat(view.toString()).doesNotContain("Musterweg", "52.5", "13.4", "x9", "Bus 1");
        assertThat(view.path("description").asText()).isEqualTo("hinter der Mustermühle");
    }

    @Test
    void a_foreign_document_without_the_german_profile_is_left_alone() throws IOException {
        ObjectNode location = tree("{\"id\":\"l\",\"location_type\":\"physical\",\"latitude\":52.5}");

        assertThat(PublicView.of(location)).isEqualTo(location);
    }

    @Test
    void contacts_and_phones_flagged_as_not_public_are_left_out() throws IOException {
        ObjectNode service = tree(
                """
                {"id":"s","contacts":[{"id":"c1","verweisnetz":{"public":false}},{"id":"c2","verweisnetz":{"public":true}},
                 {"id":"c3","phones":[{"id":"p1","verweisnetz":{"public":false}}]}]}""");

        assertThat(PublicView.of(service))
                .isEqualTo(
                        tree(
                                "{\"id\":\"s\",\"contacts\":[{\"id\":\"c2\",\"verweisnetz\":{\"public\":true}},{\"id\":\"c3\",\"phones\":[]}]}"));
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

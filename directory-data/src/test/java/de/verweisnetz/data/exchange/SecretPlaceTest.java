package de.verweisnetz.data.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretPlaceTest {
    private static final String PLACE =
            """
            {"id":"l","name":"Schutzhaus","location_type":"physical","organization_id":"o","latitude":53.5,"longitude":9.9,
             "description":"Musterweg 7","url":"https://example.org/musterweg-7","transportation":"Bus bis Musterweg",
             "addresses":[{"address_1":"Musterweg 7"}],"metadata":[{"previous_value":"Musterweg 7"}],
             "phones":[{"id":"p","number":"+49 40 1","description":"Klingel Musterweg 7","hint":{"x":"Musterweg"}}],
             "contacts":[{"id":"c","email":"a@example.org","phones":[{"number":"2","where":"Musterweg"}],"flat":"Musterweg"}],
             "languages":[{"code":"ro","note":"Musterweg"}],"accessibility":[{"details":"Musterweg"}],
             "verweisnetz":{"address_visibility":%s,"kreis":"02000","entrance":"Musterweg","original_id":"7"}}""";

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"\"SECRET\"", "\"secret\"", "\"\"", "null", "7", "[\"PUBLIC\"]"})
    void nothing_stays_that_could_tell_where_it_is(String visibility) throws IOException {
        var stripped = SecretPlace.strip(place(visibility));

        assertThat(stripped.toString()).doesNotContain("Musterweg", "53.5", "9.9", "02000");
        assertThat(stripped.path("name").asText()).isEqualTo("Schutzhaus");
        assertThat(stripped.at("/phones/0/number").asText()).isEqualTo("+49 40 1");
        assertThat(stripped.at("/contacts/0/phones/0/number").asText()).isEqualTo("2");
        assertThat(stripped.at("/verweisnetz/original_id").asText()).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"PUBLIC\"", "\"ON_REQUEST\""})
    void a_place_that_is_not_secret_stays_as_it_is(String visibility) throws IOException {
        assertThat(SecretPlace.strip(place(visibility))).isEqualTo(place(visibility));
    }

    @Test
    void a_place_without_the_profile_is_secret() throws IOException {
        var place = (ObjectNode) json.readTree("{\"id\":\"l\",\"latitude\":1,\"name\":{\"de\":\"Musterweg\"}}");

        assertThat(SecretPlace.strip(place).toString()).isEqualTo("{\"id\":\"l\"}");
    }

    @Test
    void stripping_twice_changes_nothing() throws IOException {
        var once = SecretPlace.strip(place("\"SECRET\""));

        assertThat(SecretPlace.strip(once)).isEqualTo(once);
    }

    private ObjectNode place(String visibility) throws IOException {
        return (ObjectNode) json.readTree(PLACE.formatted(visibility));
    }
}

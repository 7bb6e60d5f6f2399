package de.verweisnetz.directory.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.json.Json;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HsdsApiTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\": \"3.0\", \"openapi_url\": \"https://api.example.org/openapi.json\"}",
                "{\"version\": \"3.1\", \"profile\": \"https://docs.example.org/\"}"
            })
    void the_base_of_an_api_is_recognised(String json) {
        assertThat(HsdsApi.isRoot(read(json))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"services\": []}", "{\"version\": \"3.1\", \"organizations\": []}", "[]", "\"3.1\""})
    void a_bundle_is_no_base(String json) {
        assertThat(HsdsApi.isRoot(read(json))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example.org/hsds, https://api.example.org/hsds/services?full=true",
        "https://api.example.org/hsds/, https://api.example.org/hsds/services?full=true",
        "https://api.example.org/?key=Muster, https://api.example.org/services?key=Muster&full=true"
    })
    void lists_are_below_the_base_and_keep_its_query(String base, String services) {
        var listing = new HsdsApi(URI.create(base)).lists().get(3);

        assertThat(listing.uri()).hasToString(services);
        assertThat(listing.plain().uri()).hasToString(services.replaceFirst(".full=true", ""));
    }

    @Test
    void a_query_stays_whole_without_the_wish_for_what_is_nested() {
        var listing =
                new HsdsApi.Listing(null, URI.create("https://x.example.org/services?full=true&key=Muster"), true);

        assertThat(listing.plain().uri()).hasToString("https://x.example.org/services?key=Muster");
    }

    @ParameterizedTest
    @CsvSource({
        "/services, /api, https://api.example.org/api",
        "/v3/services, https://api.example.org/x/, https://api.example.org/x/v3",
        "/services, '', https://api.example.org"
    })
    void a_description_tells_the_base(String path, String server, String base) {
        var description = read("{\"paths\": {\"%s\": {}}, \"servers\": [{\"url\": \"%s\"}]}".formatted(path, server));

        assertThat(HsdsApi.described(URI.create("https://api.example.org/docs/openapi.json"), description))
                .hasValue(URI.create(base));
    }

    @Test
    void a_description_of_another_server_tells_nothing() {
        var description =
                read("{\"paths\": {\"/services\": {}}, \"servers\": [{\"url\": \"https://other.example.org\"}]}");

        assertThat(HsdsApi.described(URI.create("https://api.example.org/openapi.json"), description))
                .isEmpty();
    }

    private static JsonNode read(String json) {
        return Json.read(json, JsonNode.class);
    }
}

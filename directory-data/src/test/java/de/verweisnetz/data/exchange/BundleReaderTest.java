package de.verweisnetz.data.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleReaderTest {
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Test
    void nothing_is_lost_between_reading_and_writing() throws IOException {
        String json =
                """
                {"hsds_version":"3.1","source":{"name":"Muster","republish":true,"licence":"CC0"},"extra":[1,null],
                 "organizations":[{"id":"a","name":"Ä","unknown":{"deep":[{"x":1.10}]},"empty":null}],
                 "programs":[{"id":"p","alternate_name":"Q"}],
                 "locations":[{"id":"l","latitude":52.520008000000001}]}""";

        BundleReader.Result result = read(json);

        assertThat(result.findings()).isEmpty();
        assertThat(result.isReadable()).isTrue();
        assertThat(result.bundle().toJson()).isEqualTo(EXACT.readTree(json));
        assertThat(result.bundle().toJson().toString()).contains("52.520008000000001", "1.10");
        assertThat(result.bundle().sourceName()).isEqualTo("Muster");
        assertThat(result.bundle().republish()).isTrue();
        assertThat(result.bundle().size()).isEqualTo(3);
    }

    @Test
    void a_source_that_does_not_say_so_does_not_allow_republishing() throws IOException {
        assertThat(read("{\"hsds_version\":\"3.1\"}").bundle().republish()).isFalse();
    }

    @Test
    void bad_json_is_a_finding_that_tells_the_place() throws IOException {
        BundleReader.Result result = read("{\"services\": [\n  {\"id\": \"a\"},\n  {\"id\": oops}\n]}");

        assertThat(result.isReadable()).isFalse();
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.JSON_SYNTAX);
            assertThat(finding.arguments().get(0)).isEqualTo("3");
            assertThat(Integer.parseInt(finding.arguments().get(1))).isBetween(9, 14);
            assertThat(finding.message(Locale.GERMAN)).startsWith("Kein gültiges JSON in Zeile 3");
            assertThat(finding.message(Locale.ENGLISH)).startsWith("Not valid JSON at line 3");
        });
        assertThat(result.bundle().services()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"services\":[{\"id\":\"a\"}",
                "{\"services\":[{\"id\":\"a\"}]",
                "{\"services\":[{\"id\":",
                "{\"a\":1,\"a\":2}",
                "{\"services\":[{\"id\":\"a\",\"id\":\"b\"}]}",
                "{\"services\":[],\"services\":[]}",
                "{} {}",
                "{} x"
            })
    void a_file_that_is_cut_off_or_says_a_thing_twice_is_not_readable(String json) throws IOException {
        assertThat(read(json).isReadable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "\"text\"", "42"})
    void what_is_no_object_is_no_bundle(String json) throws IOException {
        assertThat(read(json).findings())
                .singleElement()
                .extracting(Finding::code)
                .isEqualTo(FindingCode.BUNDLE_SHAPE);
    }

    @Test
    void a_table_that_is_no_list_and_a_record_that_is_no_object_are_found_and_the_rest_is_read() throws IOException {
        BundleReader.Result result = read("{\"services\":{\"id\":\"a\"},\"locations\":[1,{\"id\":\"b\"}]}");

        assertThat(result.findings())
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(
                        tuple("/services", FindingCode.NOT_A_LIST), tuple("/locations/0", FindingCode.NOT_AN_OBJECT));
        assertThat(result.bundle().locations()).hasSize(1);
    }

    @Test
    void very_deep_nesting_is_a_finding() throws IOException {
        String deep = "{\"services\":[" + "[".repeat(5000) + "]".repeat(5000) + "]}";

        assertThat(read(deep).findings())
                .singleElement()
                .extracting(Finding::code)
                .isEqualTo(FindingCode.JSON_SYNTAX);
    }

    @Test
    void a_failing_stream_is_no_finding() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        };

        assertThatThrownBy(() -> BundleReader.read(failing)).hasMessage("connection lost");
    }

    private static BundleReader.Result read(String json) throws IOException {
        return BundleReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}

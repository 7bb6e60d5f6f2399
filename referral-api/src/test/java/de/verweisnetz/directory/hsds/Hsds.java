package de.verweisnetz.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.testing.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The public directory as somebody reads it who harvests it. */
final class Hsds {
    static final List<String> LISTS =
            List.of("services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms");

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private Hsds() {}

    /** Every page of a list, followed to the last. */
    static List<JsonNode> walk(String list, String filter) {
        var all = new ArrayList<JsonNode>();
        JsonNode page;
        int number = 1;
        do {
            var answer = Api.anonymous().get("/hsds/" + list + "?per_page=50&page=" + number++ + filter);
            assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
            page = answer.json();
            all.addAll(list(page.at("/contents")));
        } while (!page.at("/last_page").asBoolean());
        assertThat(all).hasSize(page.at("/total_items").asInt());
        return all;
    }

    static JsonNode one(String list, JsonNode listed) {
        return Api.anonymous()
                .get("/hsds/" + list + "/" + listed.at("/id").asText())
                .json();
    }

    static List<JsonNode> lines(String path) {
        var answer = Api.anonymous().get(path);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        return answer.http().body().lines().map(Hsds::tree).toList();
    }

    static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> ids(List<JsonNode> documents) {
        return documents.stream().map(document -> document.at("/id").asText()).toList();
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** A published schema, wherever a developer keeps them; the contract is checked in any case. */
    static Optional<JsonSchema> schema(String file) {
        return Stream.of("../../shared", "../../../shared")
                .map(folder -> Path.of(folder, "hsds", "schema").resolve(file))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(path -> SCHEMAS.getSchema(
                        SchemaLocation.of(
                                path.toAbsolutePath().normalize().toUri().toString()),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    static void assertValid(String file, List<JsonNode> documents) {
        schema(file).ifPresent(schema -> assertThat(documents)
                .isNotEmpty()
                .allSatisfy(document -> assertThat(schema.validate(document)).isEmpty()));
    }
}

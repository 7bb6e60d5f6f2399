package de.verweisnetz.data.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import de.verweisnetz.data.ReferenceFolder;
import de.verweisnetz.data.seed.SeedDirectory;
import de.verweisnetz.data.standard.StandardFields;
import de.verweisnetz.data.synthetic.SyntheticDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class HsdsProfileTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_patch_adds_one_object_and_touches_nothing_else() {
        assertThat(HsdsProfile.objects()).allSatisfy(object -> {
            ObjectNode patch = HsdsProfile.patch(object).orElseThrow();
            assertThat(patch.properties()).extracting(Map.Entry::getKey).containsExactly("properties");
            assertThat(patch.path("properties").properties())
                    .extracting(Map.Entry::getKey)
                    .containsExactly(Profile.PROPERTY);
            // A null in a merge patch takes away what the standard has.
            assertThat(patch.toString()).doesNotContain("null");
        });
        assertThat(HsdsProfile.patch("nothing")).isEmpty();
    }

    @Test
    void every_german_field_of_the_seed_is_in_the_profile_or_internal() {
        List<String> known = Stream.concat(HsdsProfile.fields().stream(), Stream.of("referral_contact", "verified_by"))
                .toList();

        assertThat(documents().flatMap(HsdsProfileTest::german)).isNotEmpty().isSubsetOf(known);
    }

    @TestFactory
    Stream<DynamicTest> what_is_published_is_valid_by_the_patched_schemas(@TempDir Path patched) throws IOException {
        Path folder = ReferenceFolder.of("hsds").resolve("schema");
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        apply(folder, patched);
        return Stream.of(
                        EntityKind.ORGANIZATION,
                        EntityKind.SERVICE,
                        EntityKind.LOCATION,
                        EntityKind.SERVICE_AT_LOCATION)
                .map(kind -> DynamicTest.dynamicTest(kind.property(), () -> {
                    JsonSchema schema = schema(patched, kind);
                    documents(kind).forEach(document -> assertThat(schema.validate(published(kind, document)))
                            .as(document.path("id").asText())
                            .isEmpty());
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_is_against_the_profile_is_not_valid_by_the_patched_schemas(@TempDir Path patched)
            throws IOException {
        Path folder = ReferenceFolder.of("hsds").resolve("schema");
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        apply(folder, patched);
        ObjectNode location =
                documents(EntityKind.LOCATION).findFirst().orElseThrow().deepCopy();
        ((ObjectNode) location.path(Profile.PROPERTY))
                .put("address_visibility", "private")
                .put("kreis", 11000);
        return Stream.of(DynamicTest.dynamicTest("two faults", () -> assertThat(
                        schema(patched, EntityKind.LOCATION).validate(location))
                .hasSize(2)));
    }

    /** RFC 7396. */
    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode merged = target instanceof ObjectNode object ? object.deepCopy() : JSON.createObjectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                merged.set(change.getKey(), merge(merged.path(change.getKey()), change.getValue()));
            }
        });
        return merged;
    }

    private static void apply(Path folder, Path patched) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String object = file.getFileName().toString().replace(".json", "");
                JsonNode schema = JSON.readTree(file.toFile());
                JsonNode result = HsdsProfile.patch(object)
                        .map(patch -> merge(schema, patch))
                        .orElse(schema);
                JSON.writeValue(patched.resolve(file.getFileName()).toFile(), result);
            }
        }
    }

    private static JsonSchema schema(Path folder, EntityKind kind) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        SchemaLocation.of(folder.resolve(kind.singular() + ".json")
                                .toUri()
                                .toString()),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    private static ObjectNode published(EntityKind kind, ObjectNode document) {
        ObjectNode view = PublicView.of(kind, document);
        switch (kind) {
            case ORGANIZATION -> StandardFields.ofOrganization(view);
            case SERVICE -> StandardFields.ofService(view);
            case SERVICE_AT_LOCATION -> StandardFields.ofOffer(view);
            default -> StandardFields.ofLocation(view);
        }
        return view;
    }

    private static Stream<ObjectNode> documents(EntityKind kind) {
        return Stream.concat(Stream.of(SeedDirectory.bundle()), SyntheticDirectory.offers(50, 1))
                .flatMap(bundle -> bundle.of(kind).stream());
    }

    private static Stream<ObjectNode> documents() {
        return Stream.of(EntityKind.values()).flatMap(HsdsProfileTest::documents);
    }

    private static Stream<String> german(ObjectNode document) {
        return document.path(Profile.PROPERTY).properties().stream().map(Map.Entry::getKey);
    }
}

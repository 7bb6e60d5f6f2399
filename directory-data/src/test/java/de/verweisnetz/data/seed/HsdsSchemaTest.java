package de.verweisnetz.data.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import de.verweisnetz.data.ReferenceFolder;
import de.verweisnetz.data.exchange.DirectoryBundle;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.PublicView;
import de.verweisnetz.data.standard.StandardFields;
import de.verweisnetz.data.synthetic.SyntheticDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds our documents against the published HSDS schemas wherever a developer keeps them. */
class HsdsSchemaTest {
    private final Path folder = ReferenceFolder.of("hsds").resolve("schema");
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final SchemaValidatorsConfig strict =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    @TestFactory
    Stream<DynamicTest> every_record_is_valid_before_and_after_redaction() {
        return Files.isDirectory(folder) ? Stream.of(EntityKind.values()).map(this::kindIsValid) : Stream.empty();
    }

    @TestFactory
    Stream<DynamicTest> a_service_with_everything_nested_is_valid() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        DirectoryBundle seed = SeedDirectory.bundle();
        return seed.services().stream()
                .map(service -> DynamicTest.dynamicTest(service.path("name").asText(), () -> assertThat(
                                schema(EntityKind.SERVICE).validate(nested(seed, service)))
                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> what_is_derived_is_valid_too_where_every_offer_is_full() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        DirectoryBundle seed = SeedDirectory.bundle();
        seed.serviceAtLocations().forEach(offer -> ((ObjectNode) offer.path("verweisnetz"))
                .putObject("capacity")
                .put("light", "FULL")
                .put("since", "2026-11-02"));
        return seed.services().stream()
                .map(service -> DynamicTest.dynamicTest(service.path("name").asText(), () -> {
                    ObjectNode whole = nested(seed, service);
                    StandardFields.ofService(whole);
                    assertThat(whole.path("capacities")).hasSize(1);
                    assertThat(schema(EntityKind.SERVICE).validate(whole)).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_record_that_lacks_what_hsds_requires_is_not_valid() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        ObjectNode service = SeedDirectory.bundle().services().get(0).deepCopy();
        service.put("email", "no address").remove("status");
        return Stream.of(DynamicTest.dynamicTest(
                "two faults",
                () -> assertThat(schema(EntityKind.SERVICE).validate(service)).hasSize(2)));
    }

    private DynamicTest kindIsValid(EntityKind kind) {
        return DynamicTest.dynamicTest(kind.property(), () -> {
            JsonSchema schema = schema(kind);
            Stream.concat(Stream.of(SeedDirectory.bundle()), SyntheticDirectory.offers(50, 1))
                    .flatMap(bundle -> bundle.of(kind).stream())
                    .forEach(document -> {
                        assertThat(schema.validate(document)).isEmpty();
                        assertThat(schema.validate(PublicView.of(kind, document)))
                                .isEmpty();
                    });
        });
    }

    private static ObjectNode nested(DirectoryBundle seed, ObjectNode service) {
        ObjectNode whole = service.deepCopy();
        whole.set(
                "organization",
                seed.byId(EntityKind.ORGANIZATION)
                        .get(service.path("organization_id").asText()));
        var offers = whole.putArray("service_at_locations");
        for (ObjectNode offer : seed.serviceAtLocations()) {
            if (offer.path("service_id").equals(service.path("id"))) {
                ObjectNode location = seed.byId(EntityKind.LOCATION)
                        .get(offer.path("location_id").asText());
                offers.add(offer.deepCopy().<ObjectNode>set("location", location));
            }
        }
        return PublicView.of(whole);
    }

    private JsonSchema schema(EntityKind kind) {
        Path file = folder.resolve(kind.singular() + ".json").toAbsolutePath().normalize();
        return schemas.getSchema(SchemaLocation.of(file.toUri().toString()), strict);
    }
}

package de.verweisnetz.portal.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.api.Offer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The offers of the seed directory as the API would show them, were no address hidden. */
final class SeedOffers {
    private static final Path SEED = Path.of("../directory-data/src/main/resources/de/verweisnetz/data/seed")
            .toAbsolutePath();

    private final Map<String, JsonNode> documents = new HashMap<>();

    private SeedOffers() {}

    static List<Offer> all() {
        SeedOffers seed = new SeedOffers();
        try (Stream<Path> files = Files.list(SEED)) {
            List<JsonNode> bundles = files.filter(file -> file.toString().endsWith(".json"))
                    .map(SeedOffers::read)
                    .toList();
            for (String kind : List.of("organizations", "services", "locations")) {
                bundles.forEach(
                        bundle -> bundle.path(kind).forEach(document -> seed.documents.put(id(document), document)));
            }
            return bundles.stream()
                    .flatMap(bundle -> elements(bundle.path("service_at_locations")))
                    .map(seed::offer)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What staff call the topics of the offer, in both of their languages. */
    static List<String> topicLabels(Offer offer) {
        return elements(read(SEED.resolveSibling("codelists").resolve("topic.json"))
                        .path("codes"))
                .filter(code -> offer.topics().contains(code.path("code").asText()))
                .flatMap(code -> Stream.of("de", "en")
                        .map(language -> code.path("labels").path(language).asText()))
                .toList();
    }

    private Offer offer(JsonNode document) {
        JsonNode service = documents.get(document.path("service_id").asText());
        JsonNode location = documents.get(document.path("location_id").asText());
        JsonNode organization = documents.get(service.path("organization_id").asText());
        ObjectNode offer = Json.MAPPER.createObjectNode();
        offer.setAll((ObjectNode) service.path("verweisnetz").deepCopy());
        offer.setAll((ObjectNode) document.path("verweisnetz").deepCopy());
        offer.put("id", id(document)).put("name", service.path("name").asText()).put("verification", "CURRENT");
        offer.putObject("organization")
                .put("id", id(organization))
                .put("name", organization.path("name").asText());
        offer.putObject("service")
                .put("id", id(service))
                .put("name", service.path("name").asText());
        offer.set("address", address(location));
        return Json.MAPPER.convertValue(offer, Offer.class);
    }

    private static ObjectNode address(JsonNode location) {
        JsonNode first = location.path("addresses").path(0);
        ObjectNode address = Json.MAPPER.createObjectNode();
        address.put(
                "visibility",
                location.path("verweisnetz").path("address_visibility").asText("PUBLIC"));
        return address.put("street", first.path("address_1").asText(null))
                .put("postcode", first.path("postal_code").asText(null))
                .put("city", first.path("city").asText(null));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(array::get);
    }

    private static String id(JsonNode document) {
        return document.path("id").asText();
    }

    private static JsonNode read(Path file) {
        try {
            return Json.MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

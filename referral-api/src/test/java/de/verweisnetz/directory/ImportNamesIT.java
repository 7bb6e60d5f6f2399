package de.verweisnetz.directory;

import static de.verweisnetz.directory.DirectoryRows.editHere;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the documents of an import are called. */
class ImportNamesIT extends ApiIT {
    private final TestImport imports = TestImport.as(Member.of("coordinator"));

    @Test
    void an_offer_that_is_not_in_the_directory_yet_is_called_like_its_service() {
        var changes = imports.get(imports.check(bundle()), "changes");

        assertNamed(one(changes, "organization"), "Musterverein", "", "");
        assertNamed(one(changes, "service"), "Musterstelle", "Musterverein", "");
        assertNamed(one(changes, "location"), "Musterhaus", "Musterverein", "");
        assertNamed(one(changes, "service_at_location"), "Musterstelle", "Musterverein", "Musterhaus");
    }

    @Test
    void an_offer_whose_service_the_file_does_not_bring_is_called_like_the_service_in_the_directory()
            throws SQLException {
        var bundle = bundle();
        imports.run(bundle);
        editHere(bundle.at("/services/0/id").asText(), "Hier umbenannt");
        ((ObjectNode) bundle.at("/service_at_locations/0")).put("description", "Dort geändert.");
        bundle.remove("services");

        var changes = imports.get(imports.check(bundle), "changes");

        assertNamed(one(changes, "service_at_location"), "Hier umbenannt", "Musterverein", "Musterhaus");
    }

    @Test
    void what_is_gone_with_all_it_referred_to_keeps_its_name() {
        var bundle = bundle();
        imports.run(bundle);
        var rest = bundle.deepCopy();
        rest.remove("service_at_locations");
        rest.remove("services");
        rest.remove("locations");
        var removing = imports.upload("?remove_missing=true", "application/json", rest.toString());

        var changes = imports.get(imports.start(removing), "changes?effect=REMOVED");

        assertNamed(one(changes, "service_at_location"), "Musterstelle", "Musterverein", "Musterhaus");
        assertNamed(one(changes, "service"), "Musterstelle", "Musterverein", "");
    }

    @Test
    void a_place_without_a_name_is_called_by_its_address_unless_that_is_secret() {
        var open = bundle();
        nameless(open, "PUBLIC");
        var secret = bundle();
        nameless(secret, "SECRET");

        assertThat(one(imports.get(imports.check(open), "changes"), "location")
                        .path("name")
                        .asText())
                .isEqualTo("Musterweg 12, 98527 Suhl");
        var hidden = imports.get(imports.check(secret), "changes");
        assertThat(one(hidden, "location").has("name")).isFalse();
        assertThat(hidden.toString()).doesNotContain("Musterweg");
    }

    private static ObjectNode bundle() {
        var bundle = TestBundle.offer();
        ((ObjectNode) bundle.at("/locations/0")).put("name", "Musterhaus");
        return bundle;
    }

    private static void nameless(ObjectNode bundle, String visibility) {
        var location = (ObjectNode) bundle.at("/locations/0");
        location.remove("name");
        location.putArray("addresses")
                .addObject()
                .put("address_1", "Musterweg 12")
                .put("city", "Suhl")
                .put("state_province", "Thüringen")
                .put("postal_code", "98527")
                .put("country", "DE")
                .put("address_type", "physical");
        ((ObjectNode) location.at("/verweisnetz")).put("address_visibility", visibility);
    }

    private static void assertNamed(JsonNode change, String name, String organization, String location) {
        assertThat(change.path("name").asText()).isEqualTo(name);
        assertThat(change.path("organization").asText()).isEqualTo(organization);
        assertThat(change.path("location").asText()).isEqualTo(location);
    }

    private static JsonNode one(JsonNode changes, String kind) {
        for (var change : changes.at("/items")) {
            if (change.path("kind").asText().equals(kind)) {
                return change;
            }
        }
        throw new AssertionError("No " + kind + " in " + changes);
    }
}

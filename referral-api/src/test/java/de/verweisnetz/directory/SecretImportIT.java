package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretImportIT extends ApiIT {
    private static final String CANARY = "Geheimweg-4711-Kanarienvogel";

    private final Member clara = Member.of("coordinator");
    private final TestImport imports = TestImport.as(clara);

    @Test
    void the_address_of_a_secret_place_stays_nowhere() throws SQLException {
        var bundle = bundle("SECRET");

        var batch = imports.run(bundle);

        assertThat(batch.at("/counts/invalid").asInt()).isZero();
        assertThat(tablesWithCanary()).isEmpty();
        assertThat(imports.get(batch, "changes").toString()).doesNotContain(CANARY);
    }

    @Test
    void not_in_quarantine_either_nor_in_its_correction() throws SQLException {
        var bundle = bundle("SECRET");
        ((ObjectNode) bundle.at("/locations/0")).put("organization_id", "keine Kennung");
        ((ObjectNode) bundle.at("/locations/0")).put("location_type", "wohin");

        var batch = imports.check(bundle);
        assertThat(tablesWithCanary()).isEmpty();
        assertThat(imports.get(batch, "quarantine").toString()).doesNotContain(CANARY);
        for (var row : imports.get(batch, "quarantine").at("/items")) {
            if (row.at("/kind").asText().equals("location")) {
                var path = "quarantine/" + row.at("/row").asLong();
                var answer = imports.put(batch, path, Map.of("body", bundle.at("/locations/0")));
                assertThat(answer.http().body()).doesNotContain(CANARY);
            }
        }
        assertThat(tablesWithCanary()).isEmpty();
    }

    @Test
    void an_import_never_shows_more_of_a_place_than_before() throws SQLException {
        var bundle = bundle("SECRET");
        imports.run(bundle);
        ((ObjectNode) bundle.at("/locations/0/verweisnetz")).put("address_visibility", "PUBLIC");

        var batch = imports.run(bundle);

        assertThat(imports.codes(batch)).contains("visibility-kept");
        assertThat(tablesWithCanary()).isEmpty();
        assertThat(Api.as(Member.of("streetworker"))
                        .get("/v1/offers/"
                                + bundle.at("/service_at_locations/0/id").asText())
                        .http()
                        .body())
                .doesNotContain(CANARY)
                .contains("SECRET");
    }

    @Test
    void what_an_earlier_import_knew_is_forgotten_when_a_place_becomes_secret() throws SQLException {
        var bundle = bundle("PUBLIC");
        imports.run(bundle);
        assertThat(tablesWithCanary()).contains("document", "staged_record");
        ((ObjectNode) bundle.at("/locations/0/verweisnetz")).put("address_visibility", "SECRET");

        var checked = imports.check(bundle);
        assertThat(imports.get(checked, "changes").toString()).doesNotContain(CANARY);
        var batch = imports.start(checked);
        assertThat(tablesWithCanary()).isEmpty();

        imports.command(batch, "undo");
        assertThat(tablesWithCanary()).isEmpty();
    }

    @Test
    void a_place_that_says_nothing_is_secret_unless_its_source_says_otherwise() throws SQLException {
        var silent = bundle("SECRET");
        ((ObjectNode) silent.at("/locations/0/verweisnetz")).remove("address_visibility");

        imports.run(silent);

        assertThat(tablesWithCanary()).isEmpty();
    }

    private static ObjectNode bundle(String visibility) {
        var bundle = TestBundle.offer();
        var location = (ObjectNode) bundle.at("/locations/0");
        location.put("latitude", 50.97).put("longitude", 11.03).put("of_our_own", CANARY);
        location.putArray("addresses")
                .addObject()
                .put("address_1", CANARY)
                .put("city", "Musterstadt")
                .put("state_province", "Thüringen")
                .put("postal_code", "99423")
                .put("country", "DE")
                .put("address_type", "physical");
        ((ObjectNode) location.at("/verweisnetz")).put("address_visibility", visibility);
        return bundle;
    }

    /** Every table of the directory, whatever its columns: a copy nobody thought of would be found too. */
    private static List<String> tablesWithCanary() throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery(
                    "SELECT tablename FROM pg_tables WHERE schemaname = 'directory' ORDER BY 1")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (var table : tables) {
                try (var rows = statement.executeQuery("SELECT count(*) FROM directory." + table
                        + " t WHERE t::text LIKE '%" + CANARY + "%' OR t::text LIKE '%" + hex() + "%'")) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    /** As bytes of a kept file would show it. */
    private static String hex() {
        return java.util.HexFormat.of().formatHex(CANARY.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}

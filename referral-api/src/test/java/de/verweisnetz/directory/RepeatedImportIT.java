package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepeatedImportIT extends ApiIT {
    private static final int OFFERS = 500;
    private static final int RECORDS = 4 * OFFERS;

    private final TestImport imports = TestImport.as(Member.of("coordinator"));

    /** What autovacuum would mend a minute later does not help an import that is under way now. */
    @BeforeEach
    void nobody_else_gathers_statistics() throws SQLException {
        execute("ALTER TABLE directory.staged_record SET (autovacuum_enabled = false)");
    }

    @AfterEach
    void everybody_may_gather_statistics_again() throws SQLException {
        execute("ALTER TABLE directory.staged_record RESET (autovacuum_enabled)");
    }

    @Test
    void many_offers_again_change_nothing_and_are_planned_for_as_many() throws SQLException {
        var bundle = TestBundle.offers(OFFERS);
        var first = imports.run(bundle);
        assertThat(first.at("/counts/written").asInt()).isEqualTo(RECORDS);
        // From here on the planner knows the first import and takes it for all there is.
        execute("ANALYZE directory.staged_record");

        var again = imports.run(bundle);

        assertThat(again.at("/counts/unchanged").asInt()).isEqualTo(RECORDS);
        assertThat(again.at("/counts/written").asInt()).isZero();
        assertThat(imports.codes(again)).isEmpty();
        assertThat(expectedRows(again)).isCloseTo(RECORDS, Percentage.withPercentage(20));
    }

    @Test
    void of_many_offers_only_the_changed_one_is_written_and_only_the_absent_one_is_missed() throws SQLException {
        var bundle = TestBundle.offers(OFFERS);
        imports.run(bundle);
        execute("ANALYZE directory.staged_record");
        ((ObjectNode) bundle.at("/services/7")).put("name", "Neuer Name");
        var absent = bundle.withArray("/service_at_locations").remove(9);

        var again = imports.upload("?remove_missing=true", "application/json", bundle.toString());

        assertThat(again.at("/counts/changed").asInt()).isOne();
        assertThat(again.at("/counts/removed").asInt()).isOne();
        assertThat(again.at("/counts/unchanged").asInt()).isEqualTo(RECORDS - 2);
        var missing = imports.get(again, "findings").at("/items");
        assertThat(missing.findValuesAsText("code")).containsExactly("missing-from-source");
        assertThat(missing.at("/0/id")).isEqualTo(absent.at("/id"));
    }

    /** How many rows of an import the planner reckons with. */
    private static double expectedRows(JsonNode batch) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var plan = statement.executeQuery(
                        "EXPLAIN (FORMAT JSON) SELECT FROM directory.staged_record WHERE import_id = '"
                                + batch.at("/id").asText() + "'")) {
            plan.next();
            return Json.read(plan.getString(1), JsonNode.class)
                    .at("/0/Plan/Plan Rows")
                    .asDouble();
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

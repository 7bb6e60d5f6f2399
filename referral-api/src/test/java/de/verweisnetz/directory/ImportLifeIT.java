package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportLifeIT extends ApiIT {
    private final Member clara = Member.of("coordinator");
    private final TestImport imports = TestImport.as(clara);

    @Test
    void a_dry_run_shows_what_would_change_and_changes_nothing() throws SQLException {
        var bundle = TestBundle.offer();
        var batch = imports.check(bundle);

        assertThat(batch.at("/counts/new").asInt()).isEqualTo(4);
        assertThat(batch.at("/progress/done").asInt()).isEqualTo(4);
        assertThat(stored(bundle, "/services/0/id")).isZero();
        var changes = imports.get(batch, "changes");
        assertThat(changes.at("/total").asInt()).isEqualTo(4);
        assertThat(changes.at("/items").findValuesAsText("kind"))
                .containsExactly("organization", "location", "service", "service_at_location");

        var done = imports.start(batch);

        assertThat(done.at("/counts/written").asInt()).isEqualTo(4);
        assertThat(stored(bundle, "/services/0/id")).isOne();
    }

    @Test
    void a_changed_record_is_shown_field_by_field() {
        var bundle = TestBundle.offer();
        imports.run(bundle);
        ((ObjectNode) bundle.at("/services/0")).put("name", "Neuer Name");

        var batch = imports.check(bundle);

        var change = imports.get(batch, "changes").at("/items/0");
        assertThat(change.at("/effect").asText()).isEqualTo("CHANGED");
        assertThat(change.at("/fields")).hasSize(1);
        assertThat(change.at("/fields/0/pointer").asText()).isEqualTo("/name");
        assertThat(change.at("/fields/0/before").asText()).isEqualTo("Musterstelle");
        assertThat(change.at("/fields/0/after").asText()).isEqualTo("Neuer Name");
    }

    @Test
    void a_bad_row_is_corrected_and_tried_again() throws SQLException {
        var bundle = TestBundle.offer();
        var good = bundle.at("/services/0/verweisnetz/topics").deepCopy();
        ((ObjectNode) bundle.at("/services/0/verweisnetz")).putArray("topics").add("ARB.NICHTS");
        var batch = imports.run(bundle);
        assertThat(batch.at("/counts/invalid").asInt()).isEqualTo(2);
        var row = imports.get(batch, "quarantine").at("/items/0");
        assertThat(row.at("/findings/0/code").asText()).isEqualTo("unknown-code");
        assertThat(row.at("/findings/0/advice").asText()).isNotBlank();

        var body = (ObjectNode) row.at("/body").deepCopy();
        ((ObjectNode) body.at("/verweisnetz")).set("topics", good);
        var corrected = imports.put(batch, "quarantine/" + row.at("/row").asLong(), Map.of("body", body));
        assertThat(corrected.status()).as(corrected.http().body()).isEqualTo(200);
        assertThat(corrected.json().at("/corrected").asBoolean()).isTrue();
        var done = imports.command(batch, "retry");

        assertThat(done.at("/state").asText()).isEqualTo("DONE");
        assertThat(done.at("/counts/invalid").asInt())
                .as(imports.get(done, "findings").toString())
                .isZero();
        assertThat(stored(bundle, "/service_at_locations/0/id")).isOne();
    }

    @Test
    void a_retry_without_a_correction_finds_the_same_again() {
        var bundle = TestBundle.offer();
        ((ObjectNode) bundle.at("/services/0/verweisnetz")).putArray("topics").add("ARB.NICHTS");
        var batch = imports.check(bundle);
        var before = imports.get(batch, "findings").at("/total").asInt();

        var again = imports.command(batch, "retry");

        assertThat(again.at("/counts/invalid").asInt()).isEqualTo(2);
        assertThat(imports.get(again, "findings").at("/total").asInt()).isEqualTo(before);
    }

    @Test
    void what_is_cancelled_is_not_written_and_may_be_started_all_the_same() throws SQLException {
        var bundle = TestBundle.offer();
        var batch = imports.check(bundle);

        var cancelled = imports.command(batch, "cancellation");
        assertThat(cancelled.at("/state").asText()).isEqualTo("CANCELLED");
        assertThat(stored(bundle, "/services/0/id")).isZero();
        var again = Api.as(clara).post("/v1/imports/" + batch.at("/id").asText() + "/cancellation", "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().at("/code").asText()).isEqualTo("import-state");

        imports.start(cancelled);
        assertThat(stored(bundle, "/services/0/id")).isOne();
    }

    @Test
    void undo_deletes_what_was_new_and_brings_back_what_was_changed() throws SQLException {
        var bundle = TestBundle.offer();
        imports.run(bundle);
        var id = bundle.at("/services/0/id").asText();
        ((ObjectNode) bundle.at("/services/0")).put("name", "Neuer Name");
        var more = TestBundle.offer();
        bundle.withArray("/organizations").add(more.at("/organizations/0"));
        var second = imports.run(bundle);

        var undone = imports.command(second, "undo");

        assertThat(undone.at("/state").asText()).isEqualTo("UNDONE");
        assertThat(undone.at("/counts/undone").asInt()).isEqualTo(2);
        assertThat(name(id)).isEqualTo("Musterstelle");
        assertThat(stored(more, "/organizations/0/id")).isZero();
        assertThat(imports.check(bundle).at("/counts/changed").asInt()).isOne();
    }

    @Test
    void undo_leaves_alone_what_was_changed_since() throws SQLException {
        var bundle = TestBundle.offer();
        var first = imports.run(bundle);
        var id = bundle.at("/services/0/id").asText();
        ((ObjectNode) bundle.at("/services/0")).put("name", "Neuer Name");
        imports.run(bundle);

        var undone = imports.command(first, "undo");

        assertThat(undone.at("/counts/undone").asInt()).isEqualTo(3);
        assertThat(imports.codes(undone)).contains("changed-since-import");
        assertThat(name(id)).isEqualTo("Neuer Name");
    }

    @Test
    void a_field_changed_here_and_at_the_source_is_a_conflict_that_keeps_ours_unless_told_otherwise()
            throws SQLException {
        var bundle = TestBundle.offer();
        imports.run(bundle);
        var id = bundle.at("/services/0/id").asText();
        editHere(id, "Hier berichtigt");
        ((ObjectNode) bundle.at("/services/0")).put("name", "Dort geändert").put("description", "Neu von dort.");

        var batch = imports.check(bundle);
        assertThat(batch.at("/counts/conflict").asInt()).isOne();
        var change = imports.get(batch, "changes?effect=CONFLICT").at("/items/0");
        assertThat(change.at("/keep").asText()).isEqualTo("OURS");
        assertThat(conflicting(change).at("/before").asText()).isEqualTo("Hier berichtigt");
        assertThat(conflicting(change).at("/after").asText()).isEqualTo("Dort geändert");

        imports.start(batch);
        assertThat(name(id)).isEqualTo("Hier berichtigt");
        assertThat(text("SELECT body ->> 'description' FROM directory.document WHERE id = '" + id + "'"))
                .isEqualTo("Neu von dort.");
        assertThat(imports.check(bundle).at("/counts/unchanged").asInt()).isEqualTo(4);

        ((ObjectNode) bundle.at("/services/0")).put("name", "Dort noch einmal geändert");
        var theirs = imports.check(bundle);
        assertThat(imports.put(theirs, "decisions", Map.of("keep", "THEIRS")).status())
                .isEqualTo(200);
        imports.start(theirs);
        assertThat(name(id)).isEqualTo("Dort noch einmal geändert");
    }

    @Test
    void what_the_source_no_longer_names_is_reported_and_deleted_only_when_asked() throws SQLException {
        var bundle = TestBundle.offer();
        imports.run(bundle);
        var less = bundle.deepCopy();
        less.remove("service_at_locations");

        var reported = imports.run(less);
        assertThat(imports.codes(reported)).containsExactly("missing-from-source");
        assertThat(stored(bundle, "/service_at_locations/0/id")).isOne();

        var removing = imports.upload("?remove_missing=true", "application/json", less.toString());
        assertThat(removing.at("/counts/removed").asInt()).isOne();
        var done = imports.start(removing);
        assertThat(stored(bundle, "/service_at_locations/0/id")).isZero();

        imports.command(done, "undo");
        assertThat(stored(bundle, "/service_at_locations/0/id")).isOne();
    }

    @Test
    void a_run_whose_process_died_goes_on_without_double_entries() throws SQLException {
        var bundle = TestBundle.offer();
        var batch = imports.check(bundle);
        var id = batch.at("/id").asText();
        // As a process leaves it that dies after its first chunk: one record is done, the job is still its own.
        execute(
                """
                UPDATE directory.import SET state = 'RUNNING', started_at = now(), total = 4 WHERE id = '%1$s';
                INSERT INTO platform.scheduled_job (task_name, task_instance, execution_time, version, picked, picked_by,
                                                    last_heartbeat)
                VALUES ('directory-import', '%1$s/1', now() - interval '1 hour', 1, true, 'gone', now() - interval '1 hour')"""
                        .formatted(id));

        var done = imports.settled(Api.as(clara).get("/v1/imports/" + id).json());

        assertThat(done.at("/state").asText()).isEqualTo("DONE");
        assertThat(number("SELECT count(*) FROM directory.document_version WHERE import_id = '" + id + "'"))
                .isEqualTo(4);
        var rerun = imports.run(bundle);
        assertThat(rerun.at("/counts/written").asInt()).isZero();
    }

    @Test
    void a_check_whose_process_died_begins_anew() throws SQLException {
        var bundle = TestBundle.offer();
        var batch = imports.upload("?dry_run=true", "application/json", bundle.toString());
        var id = batch.at("/id").asText();
        var parts = bundle.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try (var connection = TestDatabase.asSuperuser();
                var file = connection.prepareStatement("INSERT INTO directory.import_file VALUES (?::uuid, 0, ?)")) {
            file.setString(1, id);
            file.setBytes(2, parts);
            file.executeUpdate();
        }
        execute(
                """
                UPDATE directory.import SET state = 'CHECKING', staged = false, counts = '{}' WHERE id = '%1$s';
                DELETE FROM directory.staged_record WHERE import_id = '%1$s' AND row > 2;
                INSERT INTO platform.scheduled_job (task_name, task_instance, execution_time, version, picked, picked_by,
                                                    last_heartbeat)
                VALUES ('directory-import', '%1$s/2', now() - interval '1 hour', 1, true, 'gone', now() - interval '1 hour')"""
                        .formatted(id));

        var checked = imports.settled(Api.as(clara).get("/v1/imports/" + id).json());

        assertThat(checked.at("/state").asText()).isEqualTo("CHECKED");
        assertThat(checked.at("/counts/new").asInt()).isEqualTo(4);
    }

    @Test
    void where_a_document_came_from_is_remembered() {
        var bundle = TestBundle.offer();
        var batch = imports.upload("?dry_run=false&file_name=muster.json", "application/json", bundle.toString());

        var provenance = Api.as(clara)
                .get("/v1/provenance/service/" + bundle.at("/services/0/id").asText());

        assertThat(provenance.status()).isEqualTo(200);
        assertThat(provenance.json().at("/items/0/import_id")).isEqualTo(batch.at("/id"));
        assertThat(provenance.json().at("/items/0/file").asText()).isEqualTo("muster.json");
        assertThat(provenance.json().at("/items/0/source/name")).isEqualTo(bundle.at("/source/name"));
    }

    @Test
    void nobody_else_sees_or_steers_an_import() {
        var batch = imports.check(TestBundle.offer());
        var stefan = Api.as(Member.of("streetworker"));
        var path = "/v1/imports/" + batch.at("/id").asText();

        assertThat(stefan.get(path).status()).isEqualTo(403);
        assertThat(stefan.get("/v1/import-sources").status()).isEqualTo(403);
        assertThat(stefan.post(path + "/start", "").status()).isEqualTo(403);
        assertThat(Api.as(clara).get("/v1/imports/" + Ids.next()).status()).isEqualTo(404);
    }

    private static JsonNode conflicting(JsonNode change) {
        for (var field : change.at("/fields")) {
            if (field.at("/conflict").asBoolean()) {
                return field;
            }
        }
        throw new AssertionError("No conflict in " + change);
    }

    /** As an edit leaves it: a new version, another body, another hash. */
    private static void editHere(String id, String name) throws SQLException {
        execute(
                """
                UPDATE directory.document SET version = version + 1, body = jsonb_set(body, '{name}', to_jsonb('%2$s'::text)),
                       hash = sha256('%2$s') WHERE id = '%1$s';
                INSERT INTO directory.document_version (kind, id, version, op, body, at, member_id, origin, source_id)
                SELECT kind, id, version, 'UPDATE', body, now(), gen_random_uuid(), 'EDIT', source_id
                  FROM directory.document WHERE id = '%1$s'"""
                        .formatted(id, name));
    }

    private static String name(String id) throws SQLException {
        return text("SELECT body ->> 'name' FROM directory.document WHERE id = '" + id + "'");
    }

    private static int stored(JsonNode bundle, String pointer) throws SQLException {
        return number("SELECT count(*) FROM directory.document WHERE id = '"
                + bundle.at(pointer).asText() + "'");
    }

    private static int number(String query) throws SQLException {
        return Integer.parseInt(text(query));
    }

    private static String text(String query) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package de.verweisnetz.directory;

import static de.verweisnetz.directory.DirectoryRows.execute;
import static de.verweisnetz.directory.DirectoryRows.number;
import static de.verweisnetz.directory.DirectoryRows.stored;
import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Imports that are stopped or die on the way. */
class ImportCrashIT extends ApiIT {
    private final Member clara = Member.of("coordinator");
    private final TestImport imports = TestImport.as(clara);

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
    void what_is_cancelled_in_the_middle_stays_as_far_as_it_came_and_goes_on_from_there() throws SQLException {
        var bundle = TestBundle.offers(500);
        var batch = imports.check(bundle);
        var id = batch.at("/id").asText();
        Api.as(clara).post("/v1/imports/" + id + "/start", "");
        awaitProgress(id);

        var cancelled = Api.as(clara).post("/v1/imports/" + id + "/cancellation", "");

        assertThat(cancelled.status()).as(cancelled.http().body()).isEqualTo(200);
        var written = cancelled.json().at("/counts/written").asInt();
        assertThat(written).isBetween(1, 1999);
        assertThat(versions(id)).isEqualTo(written);
        var done = imports.start(cancelled.json());
        assertThat(done.at("/counts/written").asInt()).isEqualTo(2000);
        assertThat(versions(id)).isEqualTo(2000);
        assertThat(number("SELECT max(version) FROM directory.document_version WHERE import_id = '" + id + "'"))
                .isOne();
    }

    private void awaitProgress(String id) {
        var end = Instant.now().plus(Duration.ofSeconds(60));
        while (Api.as(clara)
                        .get("/v1/imports/" + id)
                        .json()
                        .at("/progress/done")
                        .asInt()
                == 0) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    private static int versions(String id) throws SQLException {
        return number("SELECT count(*) FROM directory.document_version WHERE import_id = '" + id + "'");
    }
}

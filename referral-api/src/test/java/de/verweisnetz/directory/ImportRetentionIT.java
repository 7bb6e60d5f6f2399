package de.verweisnetz.directory;

import static de.verweisnetz.directory.DirectoryRows.execute;
import static de.verweisnetz.directory.DirectoryRows.number;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What imports brought is kept as long as they can be undone, and no longer. */
class ImportRetentionIT extends ApiIT {
    private final TestImport imports = TestImport.as(Member.of("coordinator"));

    @Test
    void files_and_records_of_old_imports_are_forgotten_and_their_reports_stay() throws Exception {
        var bundle = TestBundle.offer();
        var old = imports.run(bundle);
        var waiting = imports.upload(
                "?file_name=liste.csv&source=Musterliste%20" + Ids.next(),
                "text/csv",
                "Träger;Ort;PLZ\nMusterverein;Berlin;10178\n");
        var young = imports.run(TestBundle.offer());
        assertThat(kept("import_file", waiting)).isPositive();
        age(old);
        age(waiting);

        runRetention();

        assertThat(kept("staged_record", old)).isZero();
        assertThat(kept("import_file", waiting)).isZero();
        assertThat(kept("staged_record", waiting)).isZero();
        assertThat(kept("staged_record", young)).isEqualTo(4);
        assertThat(imports.settled(old).at("/counts/written").asInt()).isEqualTo(4);
        assertThat(number("SELECT count(*) FROM directory.import WHERE state = 'CANCELLED' AND id = '"
                        + waiting.at("/id").asText() + "'"))
                .isOne();
        assertThat(DirectoryRows.stored(bundle, "/services/0/id")).isOne();
    }

    private static void age(JsonNode batch) throws SQLException {
        execute("UPDATE directory.import SET at = at - interval '91 days' WHERE id = '"
                + batch.at("/id").asText() + "'");
    }

    /** Makes the nightly job due now, and waits until it was done. */
    private static void runRetention() throws SQLException, InterruptedException {
        var began = Instant.now();
        execute("UPDATE platform.scheduled_job SET execution_time = now() WHERE task_name = 'import-retention'");
        var end = began.plus(Duration.ofSeconds(60));
        while (number("SELECT count(*) FROM platform.scheduled_job WHERE task_name = 'import-retention'"
                        + " AND last_success >= '" + began + "'")
                == 0) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(100);
        }
    }

    private static int kept(String table, JsonNode batch) throws SQLException {
        return number("SELECT count(*) FROM directory." + table + " WHERE import_id = '"
                + batch.at("/id").asText() + "'");
    }
}

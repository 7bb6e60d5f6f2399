package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.verweisnetz.data.synthetic.SyntheticDirectoryCommand;
import de.verweisnetz.quickstart.NodeClock;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that dies in the middle of an import, without a chance to put anything in order. */
class ImportSurvivesKillIT {
    private static final int OFFERS = 4000;
    // Twenty offers an organisation, four a service, each at a place of its own.
    private static final long RECORDS = OFFERS / 20 + OFFERS / 4 + 2 * OFFERS;
    private static final long WELL_UNDER_WAY = 900;
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Set<String> OVER = Set.of("CHECKED", "DONE", "FAILED", "CANCELLED");
    private static final String WRITTEN =
            """
            SELECT count(*), count(DISTINCT (kind, id)), max(version), count(*) FILTER (WHERE at < '%2$s')
              FROM directory.document_version WHERE import_id = '%1$s'""";
    private static final String FED =
            """
            SELECT count(*), count(DISTINCT (f.kind, f.id)), max(f.version)
              FROM directory.feed f JOIN directory.staged_record s ON s.kind = f.kind AND s.id = f.id
             WHERE s.import_id = '%s'""";
    private static final String REMEMBERED =
            """
            SELECT count(*), count(*) FILTER (WHERE d.version = 1), count(*) FILTER (WHERE s.state = 'DONE')
              FROM directory.staged_record s JOIN directory.document d ON d.kind = s.kind AND d.id = s.id
              JOIN directory.provenance p ON p.kind = d.kind AND p.id = d.id AND p.import_id = s.import_id
             WHERE s.import_id = '%s'""";

    @Test
    void the_next_start_goes_on_where_it_was_and_nothing_is_there_twice(@TempDir Path folder) throws Exception {
        var file = folder.resolve("directory.ndjson");
        SyntheticDirectoryCommand.write(OFFERS, file);
        try (var node = QuickstartProcess.start(Path.of("target", "killed-node"), "--reset")) {
            var clara = NodeClient.of(node, "clara");
            var id = upload(node, clara, file);
            var seen = await(
                    clara,
                    id,
                    now -> now.at("/state").asText().equals("RUNNING")
                            && now.at("/progress/done").asLong() >= WELL_UNDER_WAY);
            assertThat(seen.at("/progress/done").asLong()).as(seen.toString()).isLessThan(RECORDS);

            assertThat(node.killServer().output()).contains("Payara ended with code 137");
            var killed = NodeClock.now();
            node.startAgain();
            clara = NodeClient.of(node, "clara");
            var first = read(clara, id);
            assertThat(first.at("/state").asText()).isEqualTo("RUNNING");
            assertThat(first.at("/progress/done").asLong())
                    .isGreaterThanOrEqualTo(seen.at("/progress/done").asLong());
            var done = await(clara, id, now -> OVER.contains(now.at("/state").asText()));

            assertThat(done.at("/state").asText()).as(done.toString()).isEqualTo("DONE");
            assertThat(done.at("/counts/new").asLong()).isEqualTo(RECORDS);
            assertThat(done.at("/counts/written").asLong()).isEqualTo(RECORDS);
            assertThat(done.at("/progress/done").asLong()).isEqualTo(RECORDS);
            var written = numbers(node, WRITTEN.formatted(id, killed));
            assertThat(written).startsWith(RECORDS, RECORDS, 1L);
            assertThat(written[3])
                    .as("written before, and not again")
                    .isBetween(seen.at("/progress/done").asLong(), RECORDS - 1);
            assertThat(numbers(node, FED.formatted(id))).containsExactly(RECORDS, RECORDS, 1L);
            assertThat(numbers(node, REMEMBERED.formatted(id))).containsExactly(RECORDS, RECORDS, RECORDS);
        }
    }

    private static UUID upload(QuickstartProcess node, NodeClient clara, Path file)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(node.url()
                        + "/api/v1/imports?source=Musterverzeichnis&dry_run=false&file_name=directory.ndjson"))
                .header("Authorization", "Bearer " + clara.token())
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofFile(file))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(
                new ObjectMapper().readTree(answer.body()).path("id").asText());
    }

    private static JsonNode await(NodeClient clara, UUID id, Predicate<JsonNode> enough) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        var now = read(clara, id);
        while (!enough.test(now)) {
            assertThat(Instant.now()).as(now.toString()).isBefore(end);
            Thread.sleep(100);
            now = read(clara, id);
        }
        return now;
    }

    private static JsonNode read(NodeClient clara, UUID id) {
        return clara.get("/v1/imports/" + id).json();
    }

    private static long[] numbers(QuickstartProcess node, String query) throws SQLException {
        try (var database = NodeDatabase.of(node);
                var rows = database.createStatement().executeQuery(query)) {
            rows.next();
            var numbers = new long[rows.getMetaData().getColumnCount()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = rows.getLong(i + 1);
            }
            return numbers;
        }
    }
}

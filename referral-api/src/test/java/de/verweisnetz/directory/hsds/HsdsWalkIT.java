package de.verweisnetz.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.ServerHeap;
import de.verweisnetz.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole directory as ndjson, read by somebody who takes his time. */
class HsdsWalkIT extends ApiIT {
    private static final int SERVICES = 20_000;
    /** Each service is more than 3 kB: whoever gathered them, or what is made of them, would hold 60 MB at least. */
    private static final int LEAST_BYTES = 60_000_000;

    private static final int MOST_HELD = 24_000_000;
    private static final UUID SOURCE = UUID.fromString("8c1f0a52-35ab-4d0f-9a5e-0d3f8d1b7a01");
    private static final String LAST = "ffffffff-ffff-4fff-bfff-fffffffffff0";
    private static final String LATER = "ffffffff-ffff-4fff-bfff-fffffffffff1";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @BeforeAll
    static void fill() throws SQLException {
        execute("INSERT INTO directory.source (id, name, republish) VALUES ('%1$s', 'Musterquelle %1$s', true)"
                .formatted(SOURCE));
        // Letters that do not get shorter when they are compressed, in a field that nobody searches.
        store(
                "md5('walk' || i)::uuid",
                "(SELECT string_agg(md5(i || '-' || j), '') FROM generate_series(1, 96) j)",
                SERVICES - 1);
    }

    @AfterAll
    static void empty() throws SQLException {
        execute("DELETE FROM directory.document WHERE source_id = '%s'".formatted(SOURCE));
        execute("DELETE FROM directory.source WHERE id = '%s'".formatted(SOURCE));
        // Counted pages belong to a state: it has to be another one now.
        execute(
                "INSERT INTO directory.feed (kind, id, version, op, changed_at) VALUES ('service', '%s', 1, 'DELETE', now())"
                        .formatted(UUID.randomUUID()));
    }

    @Test
    void a_walk_holds_no_more_than_a_chunk_and_no_transaction_however_long_it_takes() throws Exception {
        put(LAST);
        var before = ServerHeap.live();
        var ids = new ArrayList<String>();
        long bytes = 0;
        try (var lines = lines(get("identity").body())) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                bytes += line.length();
                ids.add(Hsds.tree(line).at("/id").asText());
                if (ids.size() == 1 || ids.size() == SERVICES / 2) {
                    // Nobody reads any more: the server has to wait with what it has.
                    assertThat(ServerHeap.live() - before)
                            .as("after " + ids.size() + " lines")
                            .isLessThan(MOST_HELD);
                    assertThat(transactionsOpenForLong()).isZero();
                }
                if (ids.size() == 1) {
                    remove(LAST);
                    put(LATER);
                }
            }
        }

        assertThat(bytes).isGreaterThan(LEAST_BYTES);
        assertThat(ids).hasSizeGreaterThanOrEqualTo(SERVICES).isSorted().doesNotHaveDuplicates();
        // What is read late is as it is then: there is no state that would have to be kept for the reader.
        assertThat(ids).doesNotContain(LAST).contains(LATER);
    }

    @Test
    void a_compressed_walk_is_written_while_it_is_read() throws Exception {
        put(LAST);
        var answer = get("gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
        String last = "";
        int count = 0;
        try (var lines = lines(new GZIPInputStream(answer.body()))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (count++ == 0) {
                    remove(LAST);
                }
                last = line;
            }
        }
        assertThat(count).isGreaterThanOrEqualTo(SERVICES - 1);
        assertThat(last).doesNotContain(LAST);
    }

    private static HttpResponse<InputStream> get(String encoding) throws IOException, InterruptedException {
        var request = Api.anonymous()
                .request("/hsds/services?format=ndjson&full=true")
                .timeout(Duration.ofMinutes(2))
                .header("Accept-Encoding", encoding);
        var answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static BufferedReader lines(InputStream body) {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    private static long transactionsOpenForLong() throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        """
                        SELECT count(*) FROM pg_stat_activity
                         WHERE usename = 'verweisnetz_app' AND xact_start < clock_timestamp() - interval '1 second'""")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void put(String id) throws SQLException {
        remove(id);
        store("'%s'::uuid".formatted(id), "'kurz'", 1);
    }

    private static void remove(String id) throws SQLException {
        execute("DELETE FROM directory.document WHERE kind = 'service' AND id = '%s'".formatted(id));
    }

    private static void store(String id, String process, int count) throws SQLException {
        execute(
                """
                INSERT INTO directory.document (kind, id, version, body, hash, source_id, modified_at)
                SELECT 'service', %1$s, 1, jsonb_build_object('id', %1$s, 'name', 'Musterstelle ' || i, 'status', 'active',
                       'application_process', %2$s), '', '%3$s', now() FROM generate_series(1, %4$d) AS i"""
                        .formatted(id, process, SOURCE, count));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

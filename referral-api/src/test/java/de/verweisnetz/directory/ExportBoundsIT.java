package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What exports may not do, and what is kept of them. */
class ExportBoundsIT extends ApiIT {
    private static final int AT_ONCE = 2;
    private static final String WHOLE = "/v1/exports/directory?format=ndjson";

    private final Member clara = Member.of("coordinator");

    @BeforeEach
    void seed() {
        Seed.load();
    }

    @Test
    void an_order_is_refused_and_named() {
        var answer = Api.as(clara).get("/v1/exports/offers?format=csv&sort=DISTANCE&postcode=20095");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/parameter").asText()).isEqualTo("sort");
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("unknown-parameter");
    }

    @Test
    void no_more_than_some_are_written_at_once_and_the_next_is_told_when_to_come_back() throws SQLException {
        var running = new ArrayList<CompletableFuture<Api.Answer>>();
        try (var lock = TestDatabase.asSuperuser()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("LOCK TABLE directory.document IN ACCESS EXCLUSIVE MODE");
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(CompletableFuture.supplyAsync(() -> Api.as(clara).get(WHOLE)));
            }
            awaitWaiting(AT_ONCE);

            var refused = Api.as(clara).get(WHOLE);

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.json().at("/code").asText()).isEqualTo("exports-busy");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
            lock.rollback();
        }
        assertThat(running).allSatisfy(each -> assertThat(each.join().status()).isEqualTo(200));
        assertThat(Api.as(clara).get(WHOLE).status())
                .as("their slots are free again")
                .isEqualTo(200);
    }

    @Test
    void the_trail_says_who_exported_by_which_filters_and_how_much_and_nothing_of_what_was_searched()
            throws SQLException {
        var word = "Kanarienvogel" + Ids.next();
        var member = Member.of("streetworker");
        var bundle = Api.as(member)
                .get("/v1/exports/offers?format=ndjson&topic=ARB.LOHN&postcode=20095&radius_km=500")
                .http()
                .body();
        Api.as(member).get("/v1/exports/offers?format=csv&text=" + word);

        var entries = entriesOf(member);

        assertThat(entries).hasSize(4);
        var begun = entries.get(0);
        assertThat(begun.at("/subject_type").asText()).isEqualTo("export");
        assertThat(begun.at("/participant_id").asText()).isNotBlank();
        assertThat(begun.at("/detail/what").asText()).isEqualTo("offers");
        assertThat(begun.at("/detail/form").asText()).isEqualTo("ndjson");
        assertThat(texts(begun.at("/detail/filters"))).containsExactly("postcode", "radius_km", "topic");
        var ended = entries.get(1);
        assertThat(ended.at("/subject_id")).isEqualTo(begun.at("/subject_id"));
        assertThat(ended.at("/detail/complete").asBoolean()).isTrue();
        assertThat(ended.at("/detail/count").asLong())
                .isEqualTo(bundle.lines().count())
                .isPositive();
        assertThat(entries.toString()).doesNotContain(word, "20095", "ARB.LOHN");
    }

    /** The entries of this member alone, the oldest first. */
    private static List<JsonNode> entriesOf(Member member) throws SQLException {
        var entries = new ArrayList<JsonNode>();
        try (var connection = TestDatabase.asSuperuser();
                var query = connection.prepareStatement(
                        """
                        SELECT to_jsonb(a)::text FROM privacy.audit a
                         WHERE action = 'EXPORT' AND member_id = ? ORDER BY at, id""")) {
            query.setObject(1, member.id());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add(Json.read(rows.getString(1), JsonNode.class));
                }
            }
        }
        return entries;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private static void awaitWaiting(int many) throws SQLException {
        var end = Instant.now().plus(Duration.ofSeconds(25));
        while (waiting() < many) {
            assertThat(Instant.now()).as("exports that wait").isBefore(end);
            pause();
        }
    }

    /** Statements of exports that wait for the table. */
    private static int waiting() throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                """
                                SELECT count(*) FROM pg_stat_activity
                                 WHERE wait_event_type = 'Lock' AND query LIKE '%f.republish%d.id >%'""")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

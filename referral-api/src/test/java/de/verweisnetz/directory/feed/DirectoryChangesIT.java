package de.verweisnetz.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.directory.Seed;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DirectoryChangesIT extends ApiIT {
    private static Follower follower;

    @BeforeAll
    static void seed() throws InterruptedException {
        Seed.load();
        follower = new Follower(Member.of("partner"));
        follower.readUntilQuiet();
    }

    @Test
    void a_follower_without_a_cursor_gets_every_published_document_once() throws SQLException {
        assertThat(follower.versions()).isEqualTo(published());
    }

    @Test
    void documents_are_as_the_public_may_see_them() {
        assertThat(follower.everythingRead())
                .contains("client_contact")
                .doesNotContain("referral_contact", "verified_by");
    }

    @Test
    void a_cursor_of_somebody_else_or_of_nobody_is_refused() {
        var mine = Api.as(Member.of("partner"))
                .get("/v1/directory/changes?limit=1")
                .json()
                .at("/cursor")
                .asText();

        assertThat(Api.as(Member.of("partner"))
                        .get("/v1/directory/changes?after=" + mine)
                        .status())
                .isEqualTo(400);
        assertThat(Api.as(Member.of("partner"))
                        .get("/v1/directory/changes?after=abc")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void who_may_not_search_may_not_follow() {
        assertThat(Api.as(Member.of("dpo")).get("/v1/directory/changes").status())
                .isEqualTo(403);
        assertThat(Api.anonymous().get("/v1/directory/changes").status()).isEqualTo(401);
    }

    @Test
    void a_cursor_behind_forgotten_deletions_is_sent_back_to_the_beginning() throws SQLException, InterruptedException {
        var early = new Follower(Member.of("partner"));
        early.readPage(5);
        var source = Ids.next();
        execute("INSERT INTO directory.source (id, name, republish) VALUES ('%1$s', 'Musterquelle %1$s', true)"
                .formatted(source));
        execute("INSERT INTO directory.feed (kind, id, version, op, changed_at) VALUES ('organization', '" + source
                + "', 1, 'DELETE', now() - interval '91 days')");
        var before = new Follower(Member.of("partner"));
        before.readUntilQuiet();

        execute("UPDATE platform.scheduled_job SET execution_time = now() WHERE task_name = 'directory-old-deletions'");
        waitUntilForgotten(source);

        assertThat(early.ask(5).json().at("/code").asText()).isEqualTo("cursor-expired");
        assertThat(early.ask(5).status()).isEqualTo(410);
        assertThat(before.ask(5).status()).isEqualTo(200);
        assertThat(Api.as(Member.of("partner")).get("/v1/directory/changes").status())
                .isEqualTo(200);
    }

    private static void waitUntilForgotten(UUID id) throws SQLException, InterruptedException {
        var patience = Instant.now().plusSeconds(30);
        while (number("SELECT count(*) FROM directory.feed WHERE id = '" + id + "'") > 0) {
            assertThat(Instant.now()).isBefore(patience);
            Thread.sleep(200);
        }
    }

    private static Map<String, Long> published() throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        """
                        SELECT d.kind || '/' || d.id, d.version FROM directory.document d
                          JOIN directory.source s ON s.id = d.source_id AND s.republish""")) {
            var versions = new HashMap<String, Long>();
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getLong(2));
            }
            return versions;
        }
    }

    private static long number(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

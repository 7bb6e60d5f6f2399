package de.verweisnetz.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.directory.Seed;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
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
        var late = new Follower(Member.of("partner"));
        late.readPage(5);
        var horizon = number("SELECT position FROM directory.feed_horizon");
        try {
            execute("UPDATE directory.feed_horizon SET position = 1 + (SELECT max(position) FROM directory.feed)");

            var answer = late.ask(5);
            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.json().at("/code").asText()).isEqualTo("cursor-expired");
        } finally {
            execute("UPDATE directory.feed_horizon SET position = " + horizon);
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

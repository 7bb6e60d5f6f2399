package de.verweisnetz.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Api.Answer;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreferencesIT extends ApiIT {
    private static final String PATH = "/v1/me/preferences";
    private static final Map<String, Object> CHOSEN = Map.of(
            "language",
            "en",
            "shortcuts",
            false,
            "remember_search",
            false,
            "tour_closed",
            true,
            "tour_done",
            List.of("search", "send-first"));

    private final Member member = Member.of("streetworker");

    @Test
    void whoever_chose_nothing_gets_what_is_usual() {
        var usual = Api.as(member).get(PATH);

        assertThat(usual.header("ETag")).isEqualTo("\"0\"");
        assertThat(usual.header("Cache-Control")).isEqualTo("no-store");
        assertThat(usual.json())
                .isEqualTo(Json.read(
                        """
                                {"version":0,"shortcuts":true,"remember_search":true,"tour_closed":false,"tour_done":[]}""",
                        JsonNode.class));
    }

    @Test
    void what_she_chose_is_there_again_and_nobody_elses() {
        var saved = save(member, 0, CHOSEN);

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.header("ETag")).isEqualTo("\"1\"");
        var read = Api.as(member).get(PATH).json();
        assertThat(read).isEqualTo(saved.json());
        assertThat(read.at("/language").asText()).isEqualTo("en");
        assertThat(read.at("/tour_done/1").asText()).isEqualTo("send-first");
        var colleague = Member.in(member.participant(), "streetworker");
        assertThat(Api.as(colleague).get(PATH).json().at("/version").asLong()).isZero();
    }

    @Test
    void the_browser_decides_again_when_she_names_no_language() {
        save(member, 0, CHOSEN);
        assertThat(save(member, 1, with("language", null)).json().has("language"))
                .isFalse();
    }

    @Test
    void who_has_not_seen_the_newest_version_overwrites_nothing() {
        save(member, 0, CHOSEN);
        var stale = save(member, 0, with("shortcuts", true));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/current_etag").asText()).isEqualTo("\"1\"");
        assertThat(Api.as(member).put(PATH, CHOSEN).status()).isEqualTo(428);
        assertThat(Api.as(member).get(PATH).json().at("/shortcuts").asBoolean()).isFalse();
    }

    @Test
    void what_is_no_choice_is_refused() {
        assertThat(save(member, 0, with("language", "ro")).status()).isEqualTo(400);
        assertThat(save(member, 0, with("shortcuts", null)).status()).isEqualTo(400);
        assertThat(save(member, 0, with("tour_done", List.of("Anna, ro"))).status())
                .isEqualTo(400);
        assertThat(save(member, 0, with("last_search", "lohn")).status()).isEqualTo(400);
    }

    @Test
    void it_goes_with_her_when_she_leaves() throws SQLException {
        save(member, 0, CHOSEN);
        var manager = Member.in(member.participant(), "streetworker").asManager();
        assertThat(Api.as(manager)
                        .post("/v1/members/" + member.id() + "/departure", "")
                        .status())
                .isEqualTo(204);
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT count(*) FROM identity.preference WHERE member_id = '" + member.id() + "'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    private static Map<String, Object> with(String field, Object value) {
        var changed = new HashMap<>(CHOSEN);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return changed;
    }

    private static Answer save(Member member, long version, Map<String, Object> body) {
        var api = Api.as(member);
        return api.send(api.request(PATH)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofString(Json.write(body))));
    }
}

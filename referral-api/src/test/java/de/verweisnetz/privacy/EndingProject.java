package de.verweisnetz.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.referral.ReferralFixture;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestClock;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A project whose end a coordinator announces. */
abstract class EndingProject extends ApiIT {
    final ReferralFixture fixture = ReferralFixture.create();
    final Api coordinator = Api.as(Member.of("coordinator"));
    final LocalDate today = LocalDate.ofInstant(TestClock.now(), BusinessClock.ZONE);

    Api manager() throws Exception {
        var manager = Member.in(fixture.sender().participant(), "streetworker");
        Officer.execute("UPDATE identity.membership SET manager = true WHERE id = '" + manager.id() + "'");
        return Api.as(manager);
    }

    void announce(long version, LocalDate lastIssue, LocalDate lastAnswer, boolean rehearsal) {
        var answer = put(coordinator, version, lastIssue, lastAnswer, rehearsal);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"" + (version + 1) + "\"");
    }

    Api.Answer put(Api api, long version, LocalDate lastIssue, LocalDate lastAnswer, boolean rehearsal) {
        return put(api, fixture.sender(), version, body(lastIssue, lastAnswer, rehearsal));
    }

    static Api.Answer put(Api api, Member member, long version, Map<String, Object> body) {
        return api.send(api.request("/v1/privacy/wind-downs/" + member.participant())
                .header("If-Match", "\"" + version + "\"")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(Json.write(body))));
    }

    static Map<String, Object> body(LocalDate lastIssue, LocalDate lastAnswer, boolean rehearsal) {
        return Map.of(
                "last_issue_on", lastIssue,
                "last_answer_on", lastAnswer,
                "successor_name", "Musterberatung Nachfolge",
                "successor_contact", "https://nachfolge.example",
                "rehearsal", rehearsal);
    }

    JsonNode windDown() {
        for (var item : coordinator.get("/v1/privacy/wind-downs").json().at("/items")) {
            if (item.at("/participant_id")
                    .asText()
                    .equals(fixture.sender().participant().toString())) {
                return item;
            }
        }
        throw new AssertionError("No wind-down");
    }

    static List<JsonNode> lines(String body) throws Exception {
        var lines = new ArrayList<JsonNode>();
        for (var line : body.split("\n")) {
            lines.add(Json.MAPPER.readTree(line));
        }
        return lines;
    }
}

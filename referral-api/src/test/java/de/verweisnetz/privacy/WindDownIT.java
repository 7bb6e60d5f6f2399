package de.verweisnetz.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestClock;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A project ends: announced, rehearsed, no more issuing, taken along by its manager. */
class WindDownIT extends EndingProject {
    @Test
    void until_its_last_day_a_project_issues_and_then_it_names_its_successor() {
        announce(0, today, today, false);
        fixture.issueWithFeedback();

        announce(1, today.minusDays(1), today, false);

        var refused = fixture.tryToIssue();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/code").asText()).isEqualTo("project-ended");
        assertThat(refused.json().at("/successor/name").asText()).isEqualTo("Musterberatung Nachfolge");
        assertThat(refused.json().at("/successor/contact").asText()).isEqualTo("https://nachfolge.example");
        fixture.withOtherSender().issueWithFeedback();
    }

    @Test
    void a_rehearsal_refuses_and_erases_nothing() throws Exception {
        announce(0, today.minusDays(9), today.minusDays(5), true);

        fixture.issueWithFeedback();
        var manager = manager();
        assertThat(manager.post("/v1/privacy/project/export", "").status()).isEqualTo(200);
        assertThat(manager.post("/v1/privacy/project/erasure", "")
                        .json()
                        .at("/code")
                        .asText())
                .isEqualTo("wind-down-state");
    }

    @Test
    void only_coordinators_announce_and_nobody_overwrites_what_she_has_not_seen() {
        for (var role : List.of("streetworker", "partner", "dpo", "admin")) {
            assertThat(put(Api.as(Member.of(role)), 0, today, today, false).status())
                    .as(role)
                    .isEqualTo(403);
        }
        announce(0, today, today, false);
        assertThat(put(coordinator, 0, today, today, false).status()).isEqualTo(412);
        assertThat(put(coordinator, 1, today, today.minusDays(1), false).status())
                .isEqualTo(400);
        var unknown = coordinator.send(coordinator
                .request("/v1/privacy/wind-downs/" + Ids.next())
                .header("If-Match", "\"0\"")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(Json.write(body(today, today, false)))));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(Api.as(fixture.receiver())
                        .get("/v1/privacy/wind-downs")
                        .json()
                        .at("/items")
                        .findValuesAsText("participant_id"))
                .contains(fixture.sender().participant().toString());
    }

    @Test
    void the_manager_of_the_project_alone_takes_everything_along() throws Exception {
        var one = fixture.issueWithFeedback();
        fixture.withOtherSender().issueWithFeedback();
        var manager = manager();
        assertThat(manager.post("/v1/privacy/project/export", "").status()).isEqualTo(409);
        announce(0, today, today, false);
        assertThat(Api.as(fixture.sender())
                        .post("/v1/privacy/project/export", "")
                        .status())
                .isEqualTo(403);

        var file = manager.post("/v1/privacy/project/export", "");

        assertThat(file.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        var lines = lines(file.http().body());
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).at("/referral/reference")).isEqualTo(one.at("/reference"));
        assertThat(lines.get(0).at("/events").findValuesAsText("type")).containsExactly("ISSUED");
        assertThat(lines.get(0).at("/consents").findValuesAsText("purpose")).contains("FEEDBACK");
        var hash =
                MessageDigest.getInstance("SHA-256").digest(file.http().body().getBytes(StandardCharsets.UTF_8));
        assertThat(windDown().at("/export_sha256").asText())
                .isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(windDown().at("/exported").asInt()).isOne();
    }

    @Test
    void the_export_tells_of_arrival_only_what_the_sender_may_know() throws Exception {
        var silent = fixture.issueWithoutFeedback();
        fixture.redeem(silent.at("/reference").asText());
        TestClock.release();
        announce(0, today, today, false);

        var line = lines(manager().post("/v1/privacy/project/export", "").http().body())
                .get(0);

        assertThat(line.at("/referral/status").asText()).isEqualTo("ISSUED");
        assertThat(line.at("/referral/handover").asText()).isEqualTo("PENDING");
        assertThat(line.at("/events").findValuesAsText("type")).containsExactly("ISSUED");
        assertThat(line.toString()).doesNotContain("ARRIVED", "arrived_at", "IN_COUNSELLING");
    }

    @Test
    void after_the_last_day_for_answers_nothing_is_sent_to_the_project() {
        windDownOf(fixture.receiver(), today.minusDays(9), today.minusDays(1));

        var refused = fixture.tryToIssue();

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/code").asText()).isEqualTo("project-ended");
    }

    private void windDownOf(Member member, LocalDate lastIssue, LocalDate lastAnswer) {
        assertThat(put(coordinator, member, 0, body(lastIssue, lastAnswer, false))
                        .status())
                .isEqualTo(200);
    }
}

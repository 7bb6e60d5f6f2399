package de.verweisnetz.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.referral.ReferralFixture;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestClock;
import de.verweisnetz.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaitingIT extends ApiIT {

    @Test
    void each_party_is_told_what_waits_for_her_and_nothing_else() {
        var fixture = ReferralFixture.create();
        fixture.issueWithFeedback();
        var accepted = fixture.issueWithFeedback();
        fixture.command(accepted, "acceptance", 1, Map.of());
        var asked = fixture.issueWithFeedback();
        fixture.command(asked, "return", 1, Map.of("question", "Seit wann fehlt der Lohn?"));
        assertThat(waiting(fixture.receiver()))
                .containsEntry("RECEIVED_NEW", 1)
                .containsEntry("ARRIVALS", 1)
                .doesNotContainKeys("ANSWERS_OVERDUE", "OUTCOMES", "QUESTIONS", "CHECKS");
        assertThat(waiting(fixture.sender()))
                .containsEntry("QUESTIONS", 1)
                .doesNotContainKeys("RECEIVED_NEW", "DRAFTS");
    }

    @Test
    void what_is_late_is_counted_as_late_and_as_due() throws Exception {
        var fixture = ReferralFixture.create();
        var referral = fixture.issueWithFeedback();
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE referral.referral SET due_at = now() - interval '400 days' WHERE id = '%s'"
                    .formatted(referral.at("/id").asText()));
        }
        assertThat(waiting(fixture.receiver()))
                .containsEntry("ANSWERS_OVERDUE", 1)
                .containsEntry("ANSWERS_DUE_TODAY", 1);
    }

    @Test
    void a_sender_is_told_this_week_what_ended_with_a_result_once_it_cannot_be_taken_back() {
        var fixture = ReferralFixture.create();
        var week = Instant.now().minus(Duration.ofHours(1));
        fixture.issueWithFeedback();
        var ended = fixture.issueWithFeedback();
        fixture.command(ended, "acceptance", 1, Map.of());
        fixture.command(ended, "arrival", 2, "");
        var outcome = Map.of("outcome", "COUNSELLING_TAKEN_UP", "reporter", "CENTRE");
        assertThat(Api.as(fixture.receiver())
                        .command(ReferralFixture.path(ended) + "/outcome", 3, outcome)
                        .status())
                .isEqualTo(200);
        assertThat(waiting(fixture.sender())).doesNotContainKey("RESULTS_TOLD");
        TestClock.at(Duration.ofMinutes(1), () -> {
            assertThat(waiting(fixture.sender())).containsEntry("RESULTS_TOLD", 1);
            assertThat(references(fixture.sender(), "&told_since=" + week))
                    .containsExactly(ended.at("/reference").asText());
            assertThat(waiting(fixture.receiver())).doesNotContainKey("RESULTS_TOLD");
        });
        TestClock.at(
                Duration.ofDays(8), () -> assertThat(waiting(fixture.sender())).doesNotContainKey("RESULTS_TOLD"));
        assertThat(Api.as(fixture.receiver())
                        .get("/v1/referrals?box=received&told_since=" + week)
                        .status())
                .as("what the sender knows is not the centre's business")
                .isEqualTo(400);
    }

    private static List<String> references(Member member, String narrowed) {
        return Api.as(member)
                .get("/v1/referrals?box=sent" + narrowed)
                .json()
                .at("/items")
                .findValuesAsText("reference");
    }

    @Test
    void whoever_has_nothing_to_do_is_told_so() {
        assertThat(waiting(Member.of("admin"))).isEmpty();
        assertThat(waiting(Member.of("partner"))).isEmpty();
        assertThat(waiting(Member.of("dpo"))).doesNotContainKeys("CHECKS", "TASKS");
        assertThat(waiting(Member.of("coordinator"))).doesNotContainKeys("TASKS", "RIGHTS_OVERDUE");
    }

    private static Map<String, Integer> waiting(Member member) {
        var answer = Api.as(member).get("/v1/me/waiting");
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        var counts = new HashMap<String, Integer>();
        answer.json()
                .at("/items")
                .forEach(item ->
                        counts.put(item.at("/what").asText(), item.at("/count").asInt()));
        return counts;
    }
}

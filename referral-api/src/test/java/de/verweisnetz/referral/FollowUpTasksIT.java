package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestClock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a sender's team has to look after. */
class FollowUpTasksIT extends AgainstTheClock {
    @Test
    void a_question_and_a_refusal_are_tasks_of_the_team_until_it_has_looked_after_them() throws Exception {
        var referral = fixture.issueWithFeedback();
        fixture.command(referral, "return", 1, Map.of("question", "Seit wann?"));
        tend();
        assertThat(tasks(fixture.sender(), referral)).containsExactly("RETURNED");
        var answered = Api.as(fixture.sender())
                .command(ReferralFixture.path(referral) + "/answer", 2, Map.of("answer", "Seit Mai."));
        assertThat(answered.status()).isEqualTo(200);
        TestClock.release();
        tend();
        assertThat(tasks(fixture.sender(), referral)).isEmpty();

        // What the clock noted counts among the versions of the centre.
        long seen = Api.as(fixture.receiver())
                .get(ReferralFixture.path(referral))
                .json()
                .at("/version")
                .asLong();
        var declined = Api.as(fixture.receiver())
                .command(ReferralFixture.path(referral) + "/decline", seen, Map.of("reason", "NO_CAPACITY"));
        assertThat(declined.status()).as(declined.http().body()).isEqualTo(200);
        TestClock.release();
        tend();
        tend();
        var colleague = fixture.sender().colleague("streetworker");
        var task = task(colleague, referral);
        assertThat(task.at("/kind").asText()).isEqualTo("DECLINED");
        assertThat(names(task)).containsExactlyInAnyOrder("id", "kind", "referral", "opened_at", "version");
        assertThat(complete(colleague, task, 7).status()).isEqualTo(412);
        assertThat(complete(Member.of("streetworker"), task, 1).status()).isEqualTo(404);
        assertThat(complete(fixture.receiver(), task, 1).status()).isEqualTo(404);
        assertThat(complete(Member.in(fixture.sender().participant(), "streetworker"), task, 1)
                        .status())
                .isEqualTo(404);
        assertThat(complete(colleague, task, 1).status()).isEqualTo(200);
        tend();
        assertThat(tasks(fixture.sender(), referral)).isEmpty();
    }

    @Test
    void a_step_that_can_still_be_undone_makes_no_task() throws Exception {
        var referral = fixture.issueWithFeedback();
        Api.as(fixture.receiver())
                .command(ReferralFixture.path(referral) + "/decline", 1, Map.of("reason", "NO_CAPACITY"));
        tend();
        assertThat(tasks(fixture.sender(), referral)).isEmpty();
        TestClock.release();
        tend();
        assertThat(tasks(fixture.sender(), referral)).containsExactly("DECLINED");
    }

    @Test
    void contact_data_that_the_centre_cannot_open_are_to_be_sealed_again_each_time_its_key_is_lost() throws Exception {
        var warm = WarmFixture.create();
        var referral = warm.issuedAndAccepted();
        for (int time = 0; time < 2; time++) {
            tend();
            assertThat(tasks(warm.sender(), referral)).isEmpty();
            WarmFixture.loseKey(warm.receiver());
            tend();
            tend();
            assertThat(tasks(warm.sender(), referral)).containsExactly("CLIENT_DATA_UNREADABLE");
            assertThat(warm.reseal(referral, Map.of()).status()).isEqualTo(200);
            tend();
            assertThat(tasks(warm.sender(), referral)).isEmpty();
        }
    }

    @Test
    void what_a_centre_opened_before_it_lost_its_key_is_nobodys_task_and_what_is_forgotten_is_none_any_more()
            throws Exception {
        var warm = WarmFixture.create();
        var opened = warm.issuedAndAccepted();
        assertThat(warm.open(opened).status()).isEqualTo(200);
        var waiting = warm.issuedAndAccepted();
        WarmFixture.loseKey(warm.receiver());
        tend();
        assertThat(tasks(warm.sender(), opened)).isEmpty();
        assertThat(tasks(warm.sender(), waiting)).containsExactly("CLIENT_DATA_UNREADABLE");

        ClientPageFixture.post("/withdrawal", ClientPageFixture.token(waiting));
        tend();

        assertThat(tasks(warm.sender(), waiting)).isEmpty();
    }

    private static JsonNode task(Member member, JsonNode referral) {
        return items(Api.as(member).get("/v1/tasks?limit=100"))
                .filter(task -> task.at("/referral/id").equals(referral.at("/id")))
                .findFirst()
                .orElseThrow();
    }

    private static Api.Answer complete(Member member, JsonNode task, long version) {
        return Api.as(member).command("/v1/tasks/" + task.at("/id").asText() + "/completion", version, "");
    }
}

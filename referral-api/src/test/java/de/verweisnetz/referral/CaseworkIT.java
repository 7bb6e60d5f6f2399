package de.verweisnetz.referral;

import static de.verweisnetz.referral.ReferralFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseworkIT extends ApiIT {
    private final ReferralFixture fixture = ReferralFixture.create();
    private final Api centre = Api.as(fixture.receiver());
    private final Member colleague = Member.in(fixture.receiver().participant(), "partner");

    @Test
    void of_two_who_take_it_one_wins_and_the_other_sees_that_it_is_given() {
        var issued = fixture.issueWithFeedback();
        var mine = centre.command(path(issued) + "/assignment", 1, Map.of("to", id(fixture.receiver())));
        assertThat(mine.json().at("/assigned_to").asText()).isEqualTo(id(fixture.receiver()));
        var late = Api.as(colleague).command(path(issued) + "/assignment", 1, Map.of("to", id(colleague)));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().at("/code").asText()).isEqualTo("assigned-otherwise");
        var taken = Api.as(colleague)
                .command(path(issued) + "/assignment", 1, Map.of("to", id(colleague), "from", id(fixture.receiver())));
        assertThat(taken.status()).as(taken.http().body()).isEqualTo(200);
        assertThat(total("assigned=" + id(colleague))).isEqualTo(1);
        assertThat(total("assigned=none")).isZero();
        assertThat(Api.as(fixture.sender()).get(path(issued)).json().has("assigned_to"))
                .as("who it is in the centre is the centre's business")
                .isFalse();
        assertThat(Api.as(fixture.sender())
                        .get("/v1/referrals?box=sent&assigned=none")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nothing_is_given_to_somebody_who_is_away_or_elsewhere() {
        var issued = fixture.issueWithFeedback();
        var today = LocalDate.ofInstant(TestClock.now(), java.time.ZoneId.of("Europe/Berlin"));
        var away = Api.as(colleague)
                .put("/v1/members/" + id(colleague) + "/absence", Map.of("from", today, "until", today.plusDays(3)));
        assertThat(away.status()).as(away.http().body()).isEqualTo(200);
        assertThat(away.json().at("/absence/until").asText())
                .isEqualTo(today.plusDays(3).toString());
        assertThat(refused(issued, colleague)).isEqualTo("member-absent");
        assertThat(refused(issued, Member.of("partner"))).isEqualTo("member-unknown");
        TestClock.at(Duration.ofDays(4), () -> assertThat(
                        centre.command(path(issued) + "/assignment", 1, Map.of("to", id(colleague)))
                                .status())
                .isEqualTo(200));
        assertThat(Api.as(fixture.receiver())
                        .put("/v1/members/" + id(colleague) + "/absence", Map.of("from", today, "until", today))
                        .status())
                .as("only she herself or a manager")
                .isEqualTo(403);
    }

    @Test
    void what_somebody_who_has_left_took_care_of_is_everybodys_again() {
        var issued = fixture.issueWithFeedback();
        centre.command(path(issued) + "/assignment", 1, Map.of("to", id(colleague)));
        var departure = "/v1/members/" + id(colleague) + "/departure";
        assertThat(centre.post(departure, Map.of()).status()).isEqualTo(403);
        var manager = Member.in(fixture.receiver().participant(), "partner").asManager();
        assertThat(Api.as(manager).post(departure, Map.of()).status()).isEqualTo(204);
        assertThat(centre.get(path(issued)).json().has("assigned_to")).isFalse();
        assertThat(centre.get("/v1/members").json().findValuesAsText("id")).doesNotContain(id(colleague));
        var stranger = Member.of("partner").asManager();
        assertThat(Api.as(stranger)
                        .post("/v1/members/" + id(manager) + "/departure", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void two_codes_of_one_person_are_linked_once_she_is_there_with_both() {
        var first = fixture.issueWithFeedback();
        var second = fixture.issueWithFeedback();
        var reference = Map.of("reference", first.at("/reference").asText());
        fixture.redeem(first.at("/reference").asText());
        assertThat(centre.command(path(second) + "/same-case", 1, reference)
                        .json()
                        .at("/code")
                        .asText())
                .isEqualTo("not-arrived");
        fixture.redeem(second.at("/reference").asText());
        var linked = centre.command(path(second) + "/same-case", 2, reference);
        assertThat(linked.status()).as(linked.http().body()).isEqualTo(200);
        assertThat(linked.json().at("/same_case_as")).isEqualTo(first.at("/id"));
        assertThat(code(centre.command(
                        path(first) + "/same-case",
                        2,
                        Map.of("reference", second.at("/reference").asText()))))
                .isEqualTo("counted-elsewhere");
    }

    @Test
    void of_two_codes_of_one_person_one_that_is_locked_or_erased_is_not_named_on_the_page_of_the_other()
            throws Exception {
        var first = fixture.issueWithFeedback();
        var second = fixture.issueWithFeedback();
        fixture.redeem(first.at("/reference").asText());
        fixture.redeem(second.at("/reference").asText());
        var reference = Map.of("reference", first.at("/reference").asText());
        assertThat(centre.command(path(second) + "/same-case", 2, reference).status())
                .isEqualTo(200);
        assertThat(named(second)).isEqualTo(first.at("/id"));

        assertThat(asClient(first, "/v1/client-data/requests", "RESTRICTION")).isEqualTo(200);
        assertThat(named(second).isMissingNode()).isTrue();
        assertThat(asClient(first, "/v1/client-data/restriction/lifting", null)).isEqualTo(204);
        assertThat(named(second)).isEqualTo(first.at("/id"));
        assertThat(asClient(first, "/v1/client-data/requests", "ERASURE")).isEqualTo(200);
        assertThat(RecurringJobs.run("erasure-by-request")).isTrue();
        assertThat(named(second).isMissingNode()).isTrue();
    }

    /** The referral that counts instead, as the centre reads it. */
    private JsonNode named(JsonNode referral) {
        var page = centre.get(path(referral));
        assertThat(page.status()).as(page.http().body()).isEqualTo(200);
        return page.json().at("/same_case_as");
    }

    private static int asClient(JsonNode referral, String path, @Nullable String kind) {
        var body = new HashMap<String, Object>(ClientPageFixture.token(referral));
        if (kind != null) {
            body.put("kind", kind);
        }
        return Api.anonymous().send(Api.anonymous().posting(path, body)).status();
    }

    @Test
    void a_link_made_by_mistake_is_undone_at_once_or_separated_later_and_nobody_else_learns_of_it() {
        var first = fixture.issueWithFeedback();
        var second = fixture.issueWithFeedback();
        var reference = Map.of("reference", first.at("/reference").asText());
        fixture.redeem(first.at("/reference").asText());
        fixture.redeem(second.at("/reference").asText());
        var sender = Api.as(fixture.sender());
        var told = sender.get(path(second)).json();
        var events = sender.get(path(second) + "/events").json();

        var linked = centre.command(path(second) + "/same-case", 2, reference);
        assertThat(linked.json().at("/actions").toString())
                .contains("separation")
                .doesNotContain("same-case");
        var undone = centre.command(path(second) + "/undo", 3, "");
        assertThat(undone.status()).as(undone.http().body()).isEqualTo(200);
        assertThat(undone.json().has("same_case_as")).isFalse();
        assertThat(undone.json().at("/actions").toString())
                .contains("same-case")
                .doesNotContain("separation");

        long version = undone.json().at("/version").asLong();
        var again = centre.command(path(second) + "/same-case", version, reference);
        TestClock.release();
        var later = again.json().at("/version").asLong();
        assertThat(code(centre.command(path(second) + "/undo", later, ""))).isEqualTo("nothing-to-undo");
        var separated = centre.command(path(second) + "/separation", later, "");
        assertThat(separated.status()).as(separated.http().body()).isEqualTo(200);
        assertThat(separated.json().has("same_case_as")).isFalse();
        TestClock.release();

        assertThat(centre.get(path(second) + "/events").json().findValuesAsText("type"))
                .endsWith("COUNTED_ELSEWHERE", "COUNTED_AGAIN");
        assertThat(sender.get(path(second)).json()).isEqualTo(told);
        assertThat(sender.get(path(second) + "/events").json()).isEqualTo(events);
    }

    private static String code(Api.Answer refused) {
        return refused.json().at("/code").asText();
    }

    @Test
    void what_a_colleague_sent_in_the_last_two_days_is_shown_before_sending() {
        var issued = fixture.issueWithFeedback();
        var team = Api.as(fixture.sender().colleague("streetworker"));
        var alike = "/v1/referrals/similar?language=ro&topic=ARB.LOHN&topic=WOH.MIETE&region=10115";
        assertThat(team.get(alike).json().at("/items/0/id")).isEqualTo(issued.at("/id"));
        assertThat(team.get("/v1/referrals/similar?language=pl&topic=ARB.LOHN")
                        .json()
                        .at("/items"))
                .isEmpty();
        assertThat(team.get("/v1/referrals/similar?language=ro&topic=WOH.MIETE")
                        .json()
                        .at("/items"))
                .isEmpty();
        assertThat(team.get(alike.replace("10115", "20095")).json().at("/items"))
                .isEmpty();
        assertThat(Api.as(Member.in(fixture.sender().participant(), "streetworker"))
                        .get(alike)
                        .json()
                        .at("/items"))
                .as("another team's are not hers to see")
                .isEmpty();
        TestClock.at(
                Duration.ofHours(48),
                () -> assertThat(team.get(alike).json().at("/items")).isEmpty());
    }

    private String refused(JsonNode issued, Member member) {
        var answer = centre.command(path(issued) + "/assignment", 1, Map.of("to", id(member)));
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().at("/errors/0/code").asText();
    }

    private int total(String filter) {
        return centre.get("/v1/referrals?box=received&" + filter)
                .json()
                .at("/total")
                .asInt();
    }

    private static String id(Member member) {
        return member.id().toString();
    }
}

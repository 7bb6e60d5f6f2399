package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeenMarkingIT extends ApiIT {
    private static final String PATH = "/v1/referrals/seen";
    private final ReferralFixture fixture = ReferralFixture.create();

    @Test
    void many_are_marked_at_once_and_each_can_be_taken_back() {
        var first = fixture.issueWithFeedback();
        var second = fixture.issueWithFeedback();
        var answer = mark(item(first, 1), Map.of("referral_id", second.at("/id")));
        assertThat(answer.findValuesAsText("result")).containsExactly("SEEN", "SEEN");
        assertThat(answer.at("/items/0/undo_until").asText()).isNotEmpty();
        assertThat(status(first)).isEqualTo("SEEN");
        var undone = Api.as(fixture.receiver())
                .command(
                        ReferralFixture.path(first) + "/undo",
                        answer.at("/items/0/version").asLong(),
                        "");
        assertThat(undone.json().at("/status").asText()).isEqualTo("ISSUED");
        assertThat(status(second)).isEqualTo("SEEN");
    }

    @Test
    void one_that_is_refused_keeps_none_of_the_others_back() {
        var good = fixture.issueWithFeedback();
        var stale = fixture.issueWithFeedback();
        var accepted = fixture.issueWithFeedback();
        fixture.command(accepted, "acceptance", 1, Map.of());
        var foreign = ReferralFixture.create().issueWithFeedback();
        var answer = mark(
                item(foreign, 1),
                item(stale, 7),
                item(accepted, 2),
                Map.of("referral_id", Ids.next().toString()),
                item(good, 1));
        assertThat(answer.findValuesAsText("result"))
                .containsExactly("REFUSED", "REFUSED", "REFUSED", "REFUSED", "SEEN");
        assertThat(answer.findValuesAsText("code"))
                .containsExactly("not-found", "stale-version", "illegal-transition", "not-found");
        assertThat(status(good)).isEqualTo("SEEN");
        assertThat(status(stale)).isEqualTo("ISSUED");
    }

    @Test
    void the_same_again_changes_nothing() {
        var referral = fixture.issueWithFeedback();
        var body = Map.of("items", List.of(item(referral, 1)));
        var key = Ids.next().toString();
        var first = ReferralFixture.post(fixture.receiver(), PATH, key, body).json();
        var again = ReferralFixture.post(fixture.receiver(), PATH, key, body).json();
        var otherKey = mark(item(referral, 1));
        assertThat(again.at("/items/0/result").asText()).isEqualTo("ALREADY_SEEN");
        assertThat(otherKey.at("/items/0/result").asText()).isEqualTo("ALREADY_SEEN");
        assertThat(again.at("/items/0/version")).isEqualTo(first.at("/items/0/version"));
        assertThat(ReferralFixture.eventTypes(fixture.receiver(), referral)).containsOnlyOnce("SEEN");
    }

    @Test
    void nothing_and_too_much_are_refused() {
        assertThat(Api.as(fixture.receiver())
                        .post(PATH, Map.of("items", List.of()))
                        .status())
                .isEqualTo(400);
        var many = Collections.nCopies(101, Map.of("referral_id", Ids.next().toString()));
        assertThat(Api.as(fixture.receiver()).post(PATH, Map.of("items", many)).status())
                .isEqualTo(400);
    }

    private static Map<String, Object> item(JsonNode referral, long version) {
        return Map.of("referral_id", referral.at("/id"), "version", version);
    }

    @SafeVarargs
    private JsonNode mark(Map<String, ?>... items) {
        var answer = Api.as(fixture.receiver()).post(PATH, Map.of("items", List.of(items)));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    private String status(JsonNode referral) {
        return Api.as(fixture.receiver())
                .get(ReferralFixture.path(referral))
                .json()
                .at("/status")
                .asText();
    }
}

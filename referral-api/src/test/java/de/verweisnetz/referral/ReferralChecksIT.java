package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What referrals tell about an entry of the directory opens a check of it. */
class ReferralChecksIT extends ApiIT {
    private final ReferralFixture fixture = ReferralFixture.create();
    private final Member clara = Member.of("coordinator");

    @ParameterizedTest
    @CsvSource({
        "LANGUAGE, LANGUAGE_NOT_OFFERED",
        "OFFER_ENDED, OFFER_ENDED",
        "NOT_RESPONSIBLE_AREA, NOT_RESPONSIBLE",
        "NOT_RESPONSIBLE_TOPIC, NOT_RESPONSIBLE"
    })
    void a_decline_that_speaks_of_the_entry_opens_a_check(String declineReason, String checkReason) {
        fixture.command(fixture.issueWithFeedback(), "decline", 1, Map.of("reason", declineReason));

        assertThat(reported()).containsExactly(checkReason);
        assertThat(Api.as(clara)
                        .get("/v1/checks?hours=200&limit=100&reason=" + checkReason)
                        .json()
                        .at("/items")
                        .findValuesAsText("id"))
                .contains(fixture.offer().id().toString());
    }

    @Test
    void a_decline_that_speaks_of_the_case_opens_none() {
        fixture.command(fixture.issueWithFeedback(), "decline", 1, Map.of("reason", "NO_CAPACITY"));

        assertThat(reported()).isEmpty();
    }

    @Test
    void who_referred_and_found_the_number_wrong_says_so() {
        fixture.issueWithFeedback();

        var answer = Api.as(fixture.sender())
                .post("/v1/offers/" + fixture.offer().id() + "/reports", Map.of("reason", "WRONG_NUMBER"));

        assertThat(answer.status()).as(answer.http().body()).isEqualTo(204);
        assertThat(reported()).containsExactly("WRONG_NUMBER");
    }

    private List<String> reported() {
        var check = Api.as(clara).get("/v1/offers/" + fixture.offer().id() + "/check");
        assertThat(check.status()).as(check.http().body()).isEqualTo(200);
        return StreamSupport.stream(check.json().at("/reasons").spliterator(), false)
                .filter(reason -> reason.has("reports"))
                .map(reason -> reason.at("/code").asText())
                .toList();
    }
}

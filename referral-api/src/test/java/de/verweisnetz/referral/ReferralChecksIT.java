package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestClock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What referrals tell about an entry of the directory opens a check of it. */
class ReferralChecksIT extends ApiIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ReferralFixture fixture = ReferralFixture.create();
    private final Member clara = Member.of("coordinator");

    @ParameterizedTest
    @CsvSource({
        "LANGUAGE, LANGUAGE_NOT_OFFERED",
        "OFFER_ENDED, OFFER_ENDED",
        "NOT_RESPONSIBLE_AREA, NOT_RESPONSIBLE",
        "NOT_RESPONSIBLE_TOPIC, NOT_RESPONSIBLE"
    })
    void a_decline_that_speaks_of_the_entry_opens_a_check(String declineReason, String checkReason)
            throws SQLException, InterruptedException {
        fixture.command(fixture.issueWithFeedback(), "decline", 1, Map.of("reason", declineReason));

        awaitReported(1);
        assertThat(reported()).containsExactly(checkReason);
        assertThat(Api.as(clara)
                        .get("/v1/checks?hours=200&limit=100&reason=" + checkReason)
                        .json()
                        .at("/items")
                        .findValuesAsText("id"))
                .contains(fixture.offer().id().toString());
    }

    @Test
    void a_decline_that_speaks_of_the_case_opens_none() throws SQLException, InterruptedException {
        fixture.command(fixture.issueWithFeedback(), "decline", 1, Map.of("reason", "NO_CAPACITY"));
        fixture.command(fixture.issueWithFeedback(), "decline", 1, Map.of("reason", "OFFER_ENDED"));

        awaitReported(1);
        assertThat(reported()).containsExactly("OFFER_ENDED");
    }

    @Test
    void a_decline_that_is_undone_opens_none() throws SQLException, InterruptedException {
        var centre = Api.as(fixture.receiver());
        var undone = fixture.issueWithFeedback();
        var decline = ReferralFixture.path(undone) + "/decline";
        assertThat(centre.command(decline, 1, Map.of("reason", "LANGUAGE")).status())
                .isEqualTo(200);
        assertThat(RecurringJobs.run("count-offer-use")).isTrue();
        assertThat(reported()).as("before its release").isEmpty();
        assertThat(centre.command(ReferralFixture.path(undone) + "/undo", 2, "").status())
                .isEqualTo(200);
        TestClock.release();
        fixture.command(fixture.issueWithFeedback(), "decline", 1, Map.of("reason", "OFFER_ENDED"));

        awaitReported(1);
        assertThat(reported()).containsExactly("OFFER_ENDED");
    }

    @Test
    void a_centre_that_declines_again_for_the_same_reason_is_counted_once() throws SQLException, InterruptedException {
        for (int i = 0; i < 2; i++) {
            fixture.command(fixture.issueWithFeedback(), "decline", 1, Map.of("reason", "LANGUAGE"));
        }
        fixture.command(fixture.issueWithFeedback(), "decline", 1, Map.of("reason", "OFFER_ENDED"));

        awaitReported(2);
        var check = Api.as(clara).get("/v1/offers/" + fixture.offer().id() + "/check");
        assertThat(check.json().at("/reasons").findValuesAsText("reports")).containsOnly("1");
    }

    @Test
    void who_referred_and_found_the_number_wrong_says_so() {
        fixture.issueWithFeedback();

        var answer = Api.as(fixture.sender())
                .post("/v1/offers/" + fixture.offer().id() + "/reports", Map.of("reason", "WRONG_NUMBER"));

        assertThat(answer.status()).as(answer.http().body()).isEqualTo(204);
        assertThat(reported()).containsExactly("WRONG_NUMBER");
    }

    /** The log is read in the order in which it was written: what came before is known by then too. */
    private void awaitReported(int count) throws SQLException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        do {
            assertThat(RecurringJobs.run("count-offer-use")).isTrue();
        } while (reported().size() < count && Instant.now().isBefore(end));
        assertThat(reported()).hasSize(count);
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

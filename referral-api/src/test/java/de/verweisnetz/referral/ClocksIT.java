package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Referrals that nobody answers or ends. */
class ClocksIT extends AgainstTheClock {
    @Test
    void a_centre_that_owes_an_answer_is_reminded_and_the_coordination_asked_for_help() throws Exception {
        var referral = fixture.issueWithFeedback();
        var due = Instant.parse(referral.at("/due_at").asText());
        at(due.minusSeconds(3600), AgainstTheClock::tend);
        assertThat(types(fixture.receiver(), referral)).containsExactly("ISSUED");

        at(morning(due, 10), () -> {
            tend();
            assertThat(types(fixture.sender(), referral)).containsExactly("ISSUED", "REMINDED");
            tend();
            assertThat(overdue(referral)).isEmpty();
        });
        at(morning(due, 20), () -> {
            tend();
            tend();
            assertThat(types(fixture.receiver(), referral)).containsExactly("ISSUED", "REMINDED", "ESCALATED");
            assertThat(overdue(referral)).singleElement().satisfies(item -> {
                assertThat(names(item))
                        .containsExactlyInAnyOrder(
                                "reference", "sender", "receiver", "grade", "status", "age_days", "due_at", "reason");
                assertThat(item.at("/reason").asText()).isEqualTo("UNANSWERED");
                assertThat(item.at("/status").asText()).isEqualTo("ISSUED");
                assertThat(item.at("/due_at").asText())
                        .isEqualTo(referral.at("/due_at").asText());
            });
            // What the clocks did is no version that a party has seen.
            fixture.command(referral, "acceptance", 1, Map.of(), 4);
            assertThat(overdue(referral)).isEmpty();
        });
    }

    @Test
    void reminders_tell_a_sender_nothing_who_must_not_learn_of_an_arrival() throws Exception {
        var referral = fixture.issueWithoutFeedback();
        at(morning(Instant.parse(referral.at("/due_at").asText()), 10), () -> {
            tend();
            assertThat(types(fixture.receiver(), referral)).containsExactly("ISSUED", "REMINDED");
            assertThat(types(fixture.sender(), referral)).containsExactly("ISSUED");
        });
    }

    @Test
    void what_nobody_ended_expires_with_its_code_and_the_team_gets_a_task() throws Exception {
        var referral = fixture.issueWithFeedback();
        var draft = Api.as(fixture.sender())
                .post("/v1/referrals", TestRequest.to(fixture.offer()).put("draft", true))
                .json();
        at(end(referral), () -> {
            tend();
            tend();
            var seen = show(fixture.sender(), referral);
            assertThat(seen.at("/status").asText()).isEqualTo("EXPIRED");
            assertThat(seen.at("/outcome").asText()).isEqualTo("UNKNOWN");
            assertThat(types(fixture.receiver(), referral)).containsOnlyOnce("EXPIRED");
            assertThat(tasks(fixture.sender(), referral)).containsExactly("EXPIRED");
            assertThat(show(fixture.sender(), draft).at("/status").asText()).isEqualTo("DRAFT");
        });
    }

    @Test
    void after_an_arrival_that_the_sender_is_not_told_of_the_centre_still_has_its_time_to_report() throws Exception {
        var referral = fixture.issueWithoutFeedback();
        fixture.redeem(referral.at("/voucher/code").asText());
        at(end(referral), () -> {
            tend();
            assertThat(show(fixture.sender(), referral).at("/status").asText()).isEqualTo("EXPIRED");
            assertThat(show(fixture.receiver(), referral).at("/status").asText())
                    .isEqualTo("IN_COUNSELLING");
            assertThat(types(fixture.sender(), referral)).containsExactly("ISSUED", "EXPIRED");
            assertThat(types(fixture.receiver(), referral)).containsExactly("ISSUED", "ARRIVED");
        });
        at(end(referral).plus(Duration.ofDays(5)), () -> {
            tend();
            var known = show(fixture.sender(), referral);
            assertThat(show(fixture.receiver(), referral).at("/status").asText())
                    .isEqualTo("EXPIRED");
            assertThat(types(fixture.sender(), referral)).containsExactly("ISSUED", "EXPIRED");
            assertThat(Instant.parse(known.at("/updated_at").asText()))
                    .isBefore(end(referral).plus(Duration.ofDays(1)));
        });
    }

    @Test
    void nobody_but_the_coordination_sees_what_waits_too_long() throws SQLException {
        for (var role : List.of("streetworker", "partner", "dpo", "admin")) {
            assertThat(Api.as(Member.of(role)).get("/v1/overdue").status()).isEqualTo(403);
        }
        try (var connection = TestDatabase.as("app");
                var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('app.member', '%s', false)"
                    .formatted(fixture.sender().id()));
            try (var rows =
                    statement.executeQuery("SELECT count(*) FROM referral.overdue(now(), NULL, NULL, NULL, 10)")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    @Test
    void one_referral_that_cannot_be_dealt_with_does_not_stop_the_others() throws Exception {
        var broken = fixture.issueWithFeedback();
        var sound = fixture.issueWithFeedback();
        ReferralFixture.shift(broken, "pending = '[{\"step\": \"NOTHING\"}]'");
        at(end(sound), () -> {
            tend();
            assertThat(show(fixture.sender(), sound).at("/status").asText()).isEqualTo("EXPIRED");
        });
        ReferralFixture.shift(broken, "pending = '[]'");
        at(end(sound), () -> {
            tend();
            assertThat(show(fixture.sender(), broken).at("/status").asText()).isEqualTo("EXPIRED");
        });
    }
}

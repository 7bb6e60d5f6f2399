package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Api.Answer;
import de.verweisnetz.testing.TestClock;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a mailed link opens, and what it does not. */
class AnswerLinksIT extends AnsweringByLink {
    @Test
    void the_sender_sees_what_was_answered_by_link_and_the_trail_says_so() throws Exception {
        var issued = fixture.issueWithFeedback();
        var token = token(week());

        var accepted = answer(token, issued, 1, Map.of("step", "ACCEPTANCE"));
        assertThat(accepted.status()).as(accepted.http().body()).isEqualTo(200);
        assertThat(accepted.json().at("/status").asText()).isEqualTo("ACCEPTED");
        assertThat(accepted.json().has("undo_until")).isTrue();
        TestClock.release();
        var reported = answer(
                token,
                issued,
                2,
                Map.of("step", "OUTCOME", "outcome", Map.of("outcome", "RESOLVED_ONCE", "reporter", "CENTRE")));
        assertThat(reported.status()).as(reported.http().body()).isEqualTo(200);
        TestClock.release();

        var seen = Api.as(fixture.sender()).get("/v1/referrals/" + id(issued)).json();
        assertThat(seen.at("/outcome").asText()).isEqualTo("RESOLVED_ONCE");
        assertThat(value("SELECT count(*) FROM privacy.audit WHERE subject_id = '" + id(issued)
                        + "' AND action = 'CHANGE' AND detail ->> 'by' = 'LINK' AND participant_id = '"
                        + fixture.receiver().participant() + "'"))
                .isEqualTo("2");
    }

    @Test
    void a_step_by_link_can_be_undone_and_one_that_needs_words_says_which() throws Exception {
        var issued = fixture.issueWithFeedback();
        var token = token(week());
        var declined = answer(token, issued, 1, Map.of("step", "DECLINE", "decline", Map.of("reason", "NO_CAPACITY")));
        assertThat(declined.json().at("/status").asText()).isEqualTo("DECLINED");
        var undone = answer(token, issued, 2, Map.of("step", "UNDO"));
        assertThat(undone.json().at("/status").asText()).isEqualTo("ISSUED");

        var refused = answer(token, issued, undone.json().at("/version").asLong(), Map.of("step", "DECLINE"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/decline");
        var question = answer(
                token,
                issued,
                undone.json().at("/version").asLong(),
                Map.of("step", "RETURN", "question", Map.of("question", "Rufen Sie an: 0171 3920002")));
        assertThat(question.json().at("/code").asText()).isEqualTo("free-text-refused");
    }

    @Test
    void a_code_is_entered_by_link_and_outcomes_need_the_clients_consent() throws Exception {
        var issued = fixture.issueWithoutFeedback();
        var token = token(week());

        var arrived =
                Api.anonymous().post("/v1/answer-links/redemptions", Map.of("token", token, "code", reference(issued)));
        assertThat(arrived.status()).as(arrived.http().body()).isEqualTo(200);
        assertThat(arrived.json().at("/status").asText()).isEqualTo("IN_COUNSELLING");
        TestClock.release();
        var refused = answer(
                token,
                issued,
                2,
                Map.of("step", "OUTCOME", "outcome", Map.of("outcome", "RESOLVED_ONCE", "reporter", "CENTRE")));
        assertThat(refused.json().at("/code").asText()).isEqualTo("feedback-consent-missing");
    }

    @Test
    void a_link_is_over_when_it_expired_or_the_organisation_answers_otherwise() throws Exception {
        var issued = fixture.issueWithFeedback();
        var token = token(week());
        TestClock.at(Duration.ofDays(22), () -> {
            assertThat(view(token).status()).isEqualTo(404);
            assertThat(answer(token, issued, 1, Map.of("step", "ACCEPTANCE")).status())
                    .isEqualTo(404);
        });
        assertThat(view(token).status()).isEqualTo(200);
        setMode(1, Map.of("mode", "PORTAL"));
        var over = view(token);
        assertThat(over.status()).isEqualTo(404);
        assertThat(over.json().at("/detail")).isEqualTo(view("unsinn").json().at("/detail"));
    }

    @Test
    void a_link_reaches_no_other_organisation_and_is_nobodys_login() throws Exception {
        fixture.issueWithFeedback();
        var token = token(week());
        var other = ReferralFixture.create();
        var foreign = other.issueWithFeedback();

        assertThat(answer(token, foreign, 1, Map.of("step", "ACCEPTANCE")).status())
                .isEqualTo(404);
        assertThat(Api.anonymous()
                        .post("/v1/answer-links/redemptions", Map.of("token", token, "code", reference(foreign)))
                        .status())
                .isEqualTo(404);
        assertThat(Api.withToken(token).get("/v1/referrals?box=received").status())
                .isEqualTo(401);
    }

    @Test
    void looking_changes_nothing_and_tokens_are_stored_as_keyed_hashes_only() throws Exception {
        var issued = fixture.issueWithFeedback();
        var token = token(week());
        for (int i = 0; i < 3; i++) {
            assertThat(view(token).json().at("/items/0/status").asText()).isEqualTo("ISSUED");
        }
        assertThat(Api.as(fixture.receiver()).get("/v1/referrals/" + id(issued)).header("ETag"))
                .isEqualTo("\"1\"");
        assertThat(value("SELECT count(*) FROM referral.answer_link l WHERE l::text LIKE '%" + token + "%'"))
                .isEqualTo("0");
    }

    @Test
    void a_long_list_is_read_page_by_page_to_its_end() throws Exception {
        var unconfirmed = withdrawn();
        fixture.command(withdrawn(), "withdrawal-confirmation", 2, "");
        var waiting = new ArrayList<>(List.of(id(unconfirmed)));
        for (int i = 0; i < 26; i++) {
            waiting.add(id(fixture.issueWithFeedback()));
        }
        var token = token(week());

        var first = view(token).json();
        assertThat(first.at("/items")).hasSize(25);
        assertThat(first.at("/total").asInt()).isEqualTo(27);
        var cursor = first.at("/cursor").asText();
        var second = view(token, cursor).json();
        assertThat(second.has("cursor")).isFalse();
        assertThat(Stream.of(first, second).flatMap(page -> page.at("/items").findValuesAsText("id").stream()))
                .containsExactlyInAnyOrderElementsOf(waiting);

        assertThat(view(token, cursor + "A").status()).isEqualTo(400);
        var other = ReferralFixture.create();
        assertThat(Api.as(other.receiver())
                        .get("/v1/referrals?box=received&cursor=" + cursor)
                        .status())
                .as("it is nobody else's")
                .isEqualTo(400);
    }

    private JsonNode withdrawn() {
        var issued = fixture.issueWithFeedback();
        var back = Api.as(fixture.sender()).command("/v1/referrals/" + id(issued) + "/withdrawal", 1, "");
        assertThat(back.status()).as(back.http().body()).isEqualTo(200);
        TestClock.release();
        return issued;
    }

    private static Answer view(String token, String cursor) {
        return Api.anonymous().post("/v1/answer-links/view", Map.of("token", token, "cursor", cursor));
    }

    private static String value(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}

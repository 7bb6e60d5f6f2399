package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.TestClock;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which mails an organisation gets that answers by link, and when. */
class AnswerLinkMailsIT extends AnsweringByLink {
    @Test
    void one_mail_a_week_leads_to_all_that_is_open() throws Exception {
        var issued = fixture.issueWithFeedback();
        var unannounced = fixture.issue(TestRequest.unannounced(fixture.offer()));

        var mail = week();

        assertThat(mail)
                .contains("bei Ihnen sind Verweise offen. Hier können Sie alle beantworten:")
                .doesNotContain(reference(issued), "ARB", "10115", "Muster");
        var view = view(token(mail));
        assertThat(view.status()).as(view.http().body()).isEqualTo(200);
        assertThat(view.json().at("/items").findValuesAsText("reference")).containsExactly(reference(issued));
        assertThat(view.http().body()).doesNotContain(reference(unannounced), "voucher", "sender_member");
        TestClock.at(Duration.ofDays(cameOn), AnsweringByLink::runJobs);
        assertThat(mine()).as("one a week").isEqualTo(1);
    }

    @Test
    void an_urgent_one_comes_at_once_with_a_link_of_its_own() throws Exception {
        var waiting = fixture.issueWithFeedback();
        var urgent = urgent();

        var text = mail(1);

        assertThat(text).contains("ein eiliger Verweis wartet auf Ihre Antwort: " + reference(urgent));
        var token = token(text);
        assertThat(view(token).json().at("/items").findValuesAsText("reference"))
                .containsExactly(reference(urgent));
        assertThat(answer(token, waiting, 1, Map.of("step", "ACCEPTANCE")).status())
                .as("a link for one referral answers no other")
                .isEqualTo(404);
        assertThat(answer(token, urgent, 1, Map.of("step", "ACCEPTANCE")).status())
                .isEqualTo(200);
    }

    @Test
    void the_answer_to_its_question_comes_at_once_with_a_link_that_leads_to_it() throws Exception {
        var issued = fixture.issueWithFeedback();
        fixture.command(issued, "return", 1, Map.of("question", "Seit wann?"));
        sender().command(ReferralFixture.path(issued) + "/answer", 2, Map.of("answer", "Seit dem Frühling."));
        TestClock.release();

        var text = mail(1);

        assertThat(text)
                .contains("Ihre Rückfrage ist beantwortet, der Verweis wartet wieder auf Sie: " + reference(issued))
                .doesNotContain("Seit wann", "Frühling");
        var item = view(token(text)).json().at("/items/0");
        assertThat(item.at("/reference")).isEqualTo(issued.at("/reference"));
        assertThat(item.at("/exchange/answer").asText()).isEqualTo("Seit dem Frühling.");
        assertThat(answer(token(text), issued, item.at("/version").asLong(), Map.of("step", "ACCEPTANCE"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_reminder_comes_with_a_link_too() throws Exception {
        var issued = fixture.issueWithFeedback();
        execute(
                """
                INSERT INTO platform.event (id, type, aggregate_type, aggregate_id, sender_org, receiver_org, actor, occurred_at,
                                            released_at, payload)
                SELECT gen_random_uuid(), 'REMINDED', 'referral', id, sender_org, receiver_org, 'SYSTEM', now(), now(), '{}'
                  FROM referral.referral WHERE id = '%s'"""
                        .formatted(id(issued)));

        var text = mail(1);

        assertThat(text).contains("Dieser Verweis wartet noch: " + reference(issued));
        assertThat(view(token(text)).json().at("/items").findValuesAsText("reference"))
                .containsExactly(reference(issued));
    }

    @Test
    void that_one_was_taken_back_comes_at_once_to_who_has_begun_and_else_with_the_mail_of_the_week() throws Exception {
        var untouched = fixture.issueWithFeedback();
        var begun = fixture.issueWithFeedback();
        fixture.command(begun, "acceptance", 1, Map.of());
        sender().command(ReferralFixture.path(untouched) + "/withdrawal", 1, Map.of());
        sender().command(ReferralFixture.path(begun) + "/withdrawal", 2, Map.of());
        TestClock.release();

        var text = mail(1);

        assertThat(text).contains("dieser Verweis wurde zurückgezogen: " + reference(begun));
        var item = view(token(text)).json().at("/items/0");
        assertThat(item.at("/actions").toString()).contains("withdrawal-confirmation");
        var confirmed =
                answer(token(text), begun, item.at("/version").asLong(), Map.of("step", "WITHDRAWAL_CONFIRMATION"));
        assertThat(confirmed.status()).as(confirmed.http().body()).isEqualTo(200);
        TestClock.release();
        for (int day = 0; day < 7 && mine() == 1; day++) {
            TestClock.at(Duration.ofDays(day), AnsweringByLink::runJobs);
        }
        assertThat(view(token(mail(2))).json().at("/items").findValuesAsText("reference"))
                .containsExactly(reference(untouched));
    }

    private Api sender() {
        return Api.as(fixture.sender());
    }

    @Test
    void where_mails_come_back_from_a_mailbox_no_other_is_sent_and_the_setting_says_so() throws Exception {
        fixture.issueWithFeedback();
        execute("UPDATE referral.answer_mode SET bounced_at = now() WHERE participant_id = '"
                + fixture.receiver().participant() + "'");
        runDays(7);
        assertThat(mine()).isZero();
        assertThat(Api.as(manager).get("/v1/answer-modes").json().at("/items/0").has("mailbox_bounced_at"))
                .isTrue();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

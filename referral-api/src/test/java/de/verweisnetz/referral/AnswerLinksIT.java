package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Api.Answer;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestClock;
import de.verweisnetz.testing.TestDatabase;
import de.verweisnetz.testing.TestMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organisation without an account: its mails, and what its links open. */
class AnswerLinksIT extends ApiIT {
    private final GreenMail server = TestMail.server();
    private final ReferralFixture fixture = ReferralFixture.create();
    private final Member manager =
            Member.in(fixture.receiver().participant(), "partner").asManager();
    private final String mailbox = "verweise-" + fixture.receiver().participant() + "@musterberatung.example";

    private int cameOn;

    @BeforeEach
    void answerByLink() {
        server.start();
        setMode(0, Map.of("mode", "LINK", "mailbox", mailbox));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

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
        TestClock.at(Duration.ofDays(cameOn), AnswerLinksIT::runJobs);
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
    void where_mails_come_back_from_a_mailbox_no_other_is_sent_and_the_setting_says_so() throws Exception {
        fixture.issueWithFeedback();
        execute("UPDATE referral.answer_mode SET bounced_at = now() WHERE participant_id = '"
                + fixture.receiver().participant() + "'");
        runDays(7);
        assertThat(mine()).isZero();
        assertThat(Api.as(manager).get("/v1/answer-modes").json().at("/items/0").has("mailbox_bounced_at"))
                .isTrue();
    }

    private void setMode(int version, Map<String, Object> mode) {
        var api = Api.as(manager);
        var set = api.send(api.request("/v1/answer-modes/" + manager.participant())
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(de.verweisnetz.platform.json.Json.write(mode))));
        assertThat(set.status()).as(set.http().body()).isEqualTo(200);
    }

    private JsonNode urgent() {
        var request = TestRequest.to(fixture.offer());
        request.put("urgency", "DEADLINE")
                .put("deadline", java.time.LocalDate.now().plusDays(20).toString());
        return fixture.issue(request);
    }

    /** The mail of the week, on whatever day it comes. */
    private String week() throws Exception {
        runDays(7);
        return mail(1);
    }

    private void runDays(int days) {
        for (int day = 0; day < days && mine() == 0; day++) {
            TestClock.at(Duration.ofDays(day), AnswerLinksIT::runJobs);
            cameOn = day;
        }
    }

    private static void runJobs() {
        try {
            assertThat(RecurringJobs.run("mail-weeks")).isTrue();
            assertThat(RecurringJobs.run("referral-mails")).isTrue();
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String mail(int expected) throws Exception {
        for (int i = 0; i < 40 && mine() < expected; i++) {
            assertThat(RecurringJobs.run("referral-mails")).isTrue();
            Thread.sleep(200);
        }
        var mails = java.util.stream.Stream.of(server.getReceivedMessages())
                .filter(this::isMine)
                .toList();
        assertThat(mails).hasSize(expected);
        return ((MimeMultipart) mails.get(expected - 1).getContent())
                .getBodyPart(0)
                .getContent()
                .toString()
                .replace("\r\n", "\n");
    }

    private long mine() {
        return java.util.stream.Stream.of(server.getReceivedMessages())
                .filter(this::isMine)
                .count();
    }

    private boolean isMine(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString().equals(mailbox);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(String mail) {
        return mail.replaceFirst("(?s).*?/r/(\\S+).*", "$1");
    }

    private static Answer view(String token) {
        return Api.anonymous().post("/v1/answer-links/view", Map.of("token", token));
    }

    private static Answer answer(String token, JsonNode referral, long version, Map<String, Object> answer) {
        var body = new HashMap<String, Object>(Map.of("token", token, "version", version, "answer", answer));
        body.put("referral_id", id(referral));
        return Api.anonymous().post("/v1/answer-links/answers", body);
    }

    private static String value(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String id(JsonNode referral) {
        return referral.at("/id").asText();
    }

    private static String reference(JsonNode referral) {
        return referral.at("/reference").asText();
    }
}

package de.verweisnetz.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestClock;
import de.verweisnetz.testing.TestDatabase;
import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is told of what. */
class ReferralMailsIT extends TellingByMail {
    private static final String APPOINTMENT = "2099-01-05T09:00:00Z";

    @Test
    void the_centre_is_told_of_a_new_referral_by_a_link_and_a_reference_and_nothing_else()
            throws SQLException, InterruptedException, MessagingException {
        var centre = Mailbox.of(server, fixture.receiver(), Map.of());
        var issued = fixture.issueWithFeedback();

        var mail = centre.mails(2).get(1);

        assertThat(mail.getSubject()).isEqualTo("Verweisnetz: ein neuer Verweis wartet");
        assertThat(mail.getMessageID()).matches("<referral-[0-9a-f-]{36}@koordination.example>");
        assertThat(Mailbox.text(mail))
                .isEqualTo(text(
                        "/app/inbox/" + id(issued),
                        "im Eingang wartet ein neuer Verweis auf Ihre Antwort: " + reference(issued),
                        "a new referral waits for your answer in the inbox: " + reference(issued)));
        assertThat(Mailbox.html(mail)).doesNotContain("ARB", "LOHN", "10115", "Rumän", "Roman", "Musterangebot");
    }

    @Test
    void the_sender_is_told_of_a_question_and_the_centre_of_its_answer() throws SQLException, InterruptedException {
        var sender = Mailbox.of(server, fixture.sender(), Map.of());
        var centre = Mailbox.of(server, fixture.receiver(), Map.of("NEW_REFERRAL", "NEVER"));
        var issued = fixture.issueWithFeedback();
        fixture.command(issued, "return", 1, Map.of("question", "Geht auch der Nachmittag?"));

        assertThat(Mailbox.text(sender.mails(2).get(1)))
                .isEqualTo(text(
                        "/app/referrals/" + id(issued),
                        "die Stelle hat eine Rückfrage zu Ihrem Verweis: " + reference(issued),
                        "the centre has a question about your referral: " + reference(issued)));

        Api.as(fixture.sender())
                .command("/v1/referrals/" + id(issued) + "/answer", 2, Map.of("answer", "Ja, ab drei."));
        TestClock.release();
        assertThat(Mailbox.text(centre.mails(2).get(1)))
                .isEqualTo(text(
                        "/app/inbox/" + id(issued),
                        "Ihre Rückfrage ist beantwortet, der Verweis wartet wieder auf Sie: " + reference(issued),
                        "your question is answered, and the referral waits for you again: " + reference(issued)));
    }

    @Test
    void the_centre_is_told_that_its_appointment_is_answered_and_not_how() throws SQLException, InterruptedException {
        var centre = Mailbox.of(server, fixture.receiver(), Map.of("NEW_REFERRAL", "NEVER"));
        var issued = fixture.issueWithFeedback();
        fixture.command(issued, "acceptance", 1, Map.of("appointment_at", APPOINTMENT));
        var token = issued.at("/voucher/url").asText().replaceAll(".*/v/", "");
        var answered = Api.anonymous()
                .post(
                        "/v1/client-page/appointment-answer",
                        Map.of("token", token, "appointment_at", APPOINTMENT, "fits", false));
        assertThat(answered.status()).as(answered.http().body()).isEqualTo(200);

        assertThat(Mailbox.text(centre.mails(2).get(1)))
                .isEqualTo(text(
                        "/app/inbox/" + id(issued),
                        "zum Termin, den Sie angeboten haben, gibt es eine Antwort: " + reference(issued),
                        "there is an answer to the appointment you offered: " + reference(issued)));
    }

    @Test
    void the_sender_is_told_of_a_decline_without_its_reason() throws SQLException, InterruptedException {
        var sender = Mailbox.of(server, fixture.sender(), Map.of());
        var issued = fixture.issueWithFeedback();
        fixture.command(issued, "decline", 1, Map.of("reason", "LANGUAGE"));

        assertThat(Mailbox.text(sender.mails(2).get(1)))
                .isEqualTo(text(
                        "/app/referrals/" + id(issued),
                        "die Stelle kann bei Ihrem Verweis nicht helfen: " + reference(issued),
                        "the centre cannot help with your referral: " + reference(issued)));
    }

    @Test
    void the_centre_is_told_of_a_withdrawal_when_it_wants_that_at_once() throws SQLException, InterruptedException {
        var centre = Mailbox.of(server, fixture.receiver(), Map.of("NEW_REFERRAL", "NEVER", "WITHDRAWN", "AT_ONCE"));
        var issued = fixture.issueWithFeedback();
        Api.as(fixture.sender()).command("/v1/referrals/" + id(issued) + "/withdrawal", 1, Map.of());
        TestClock.release();

        assertThat(Mailbox.text(centre.mails(2).get(1)))
                .isEqualTo(text(
                        "/app/inbox/" + id(issued),
                        "dieser Verweis wurde zurückgezogen: " + reference(issued),
                        "this referral was withdrawn: " + reference(issued)));
    }

    @Test
    void what_clocks_do_reaches_centre_sender_and_coordination() throws SQLException, InterruptedException {
        var centre = Mailbox.of(server, fixture.receiver(), Map.of("NEW_REFERRAL", "NEVER"));
        var sender = Mailbox.of(server, fixture.sender(), Map.of());
        var coordination = Mailbox.of(server, Member.of("coordinator"), Map.of("ESCALATED", "AT_ONCE"));
        var issued = fixture.issueWithFeedback();
        log(issued, "REMINDED");
        log(issued, "ALARMED");
        log(issued, "ESCALATED");

        assertThat(Mailbox.text(centre.mails(2).get(1)))
                .isEqualTo(text(
                        "/app/inbox/" + id(issued),
                        "die Zeit für eine Antwort ist um. Dieser Verweis wartet noch: " + reference(issued),
                        "the time to answer is over. This referral still waits: " + reference(issued)));
        assertThat(Mailbox.text(sender.mails(2).get(1)))
                .isEqualTo(text(
                        "/app/referrals/" + id(issued),
                        "Ihr eiliger Verweis ist noch ohne Antwort. Bitte kümmern Sie sich jetzt um einen anderen Weg: "
                                + reference(issued),
                        "your urgent referral still has no answer. Please look for another way now: "
                                + reference(issued)));
        assertThat(Mailbox.text(coordination.mails(2).get(1)))
                .isEqualTo(text(
                        "/app/overdue",
                        "zu diesem Verweis fehlt eine Antwort, auch nach der Erinnerung: " + reference(issued),
                        "this referral lacks an answer, even after the reminder: " + reference(issued)));
    }

    @Test
    void nobody_is_told_of_what_is_undone_or_kept_from_her() throws SQLException, InterruptedException {
        var sender = Mailbox.of(server, fixture.sender(), Map.of("ACCEPTED", "AT_ONCE"));
        var issued = fixture.issueWithoutFeedback();
        var path = "/v1/referrals/" + id(issued);
        var centre = Api.as(fixture.receiver());
        assertThat(centre.command(path + "/decline", 1, Map.of("reason", "NO_CAPACITY"))
                        .status())
                .isEqualTo(200);
        assertThat(RecurringJobs.run("referral-mails")).isTrue();
        assertThat(centre.command(path + "/undo", 2, Map.of()).status()).isEqualTo(200);
        TestClock.release();
        Thread.sleep(1500);
        assertThat(sender.mails(1)).hasSize(1);

        fixture.redeem(reference(issued));
        fixture.redeem(reference(fixture.issueWithFeedback()));
        Thread.sleep(1500);
        assertThat(sender.mails(1)).as("arrivals are told by no mail").hasSize(1);
    }

    @Test
    void what_was_gathered_for_the_day_comes_in_one_mail() throws SQLException, InterruptedException {
        var sender = Mailbox.of(server, fixture.sender(), Map.of("DECLINED", "DAILY"));
        var first = fixture.issueWithFeedback();
        var second = fixture.issueWithFeedback();
        fixture.command(first, "decline", 1, Map.of("reason", "LANGUAGE"));
        fixture.command(second, "acceptance", 1, Map.of());
        gathered(fixture.sender(), 2);

        onTheNextWorkingDay(sender);

        var mail = Mailbox.text(sender.received().get(1));
        assertThat(mail)
                .isEqualTo(text(
                        "/app",
                        "seit der letzten Mail:\n\nAngenommen: " + reference(second) + "\n\nAbgelehnt: "
                                + reference(first),
                        "since the last mail:\n\nAccepted: " + reference(second) + "\n\nDeclined: "
                                + reference(first)));
    }

    private static void gathered(Member member, int expected) throws SQLException, InterruptedException {
        for (int i = 0; i < 40; i++) {
            assertThat(RecurringJobs.run("referral-mails")).isTrue();
            try (var connection = TestDatabase.asSuperuser();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "SELECT count(*) FROM notification.mail WHERE state = 'DAILY' AND member_id = '"
                                    + member.id() + "'")) {
                row.next();
                if (row.getInt(1) == expected) {
                    return;
                }
            }
            Thread.sleep(200);
        }
        throw new AssertionError("Nothing was gathered");
    }

    private static void onTheNextWorkingDay(Mailbox mailbox) {
        for (int day = 0; day < 7 && mailbox.received().size() < 2; day++) {
            TestClock.at(Duration.ofDays(day), () -> {
                try {
                    assertThat(RecurringJobs.run("mail-digests")).isTrue();
                    assertThat(RecurringJobs.run("referral-mails")).isTrue();
                } catch (SQLException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        assertThat(mailbox.received()).hasSize(2);
    }

    /** What the clocks write, without waiting for working days. */
    private static void log(JsonNode referral, String type) throws SQLException {
        execute(
                """
                INSERT INTO platform.event (id, type, aggregate_type, aggregate_id, sender_org, receiver_org, actor, occurred_at,
                                            released_at, payload)
                SELECT gen_random_uuid(), '%s', 'referral', id, sender_org, receiver_org, 'SYSTEM', now(), now(), '{}'
                  FROM referral.referral WHERE id = '%s'"""
                        .formatted(type, id(referral)));
    }
}

package de.verweisnetz.notification;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.RecurringJobs;
import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No mail twice and none never, whatever dies meanwhile. */
class MailQueueIT extends TellingByMail {
    @Test
    void a_server_that_died_while_sending_sends_the_same_mail_again()
            throws SQLException, InterruptedException, MessagingException {
        var centre = Mailbox.of(server, fixture.receiver(), Map.of());
        fixture.issueWithFeedback();
        var first = centre.mails(2).get(1);
        execute("UPDATE notification.mail SET state = 'SENDING', ended_at = NULL, next_at = now() - interval '1 second'"
                + " WHERE member_id = '%s' AND kind = 'NEW_REFERRAL'"
                        .formatted(fixture.receiver().id()));

        var again = centre.mails(3).get(2);

        assertThat(again.getMessageID()).isEqualTo(first.getMessageID());
        assertThat(Mailbox.text(again)).isEqualTo(Mailbox.text(first));
    }

    @Test
    void a_server_that_died_while_planning_tells_nothing_twice_and_nothing_never()
            throws SQLException, InterruptedException {
        var centre = Mailbox.of(server, fixture.receiver(), Map.of());
        fixture.issueWithFeedback();
        centre.mails(2);
        // As after a crash that lost the position but not the mails; the events are read once more.
        execute("UPDATE notification.progress SET position = 0");

        centre.mails(2);
        fixture.issueWithFeedback();
        centre.mails(3);
    }

    @Test
    void while_the_mail_server_is_away_mails_wait() throws SQLException, InterruptedException {
        var centre = Mailbox.of(server, fixture.receiver(), Map.of());
        server.stop();
        fixture.issueWithFeedback();
        Thread.sleep(1500);
        assertThat(RecurringJobs.run("referral-mails")).isFalse();
        server.start();

        assertThat(Mailbox.text(centre.mails(1).get(0))).contains("im Eingang wartet ein neuer Verweis");
    }
}

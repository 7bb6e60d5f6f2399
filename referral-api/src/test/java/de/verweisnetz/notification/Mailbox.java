package de.verweisnetz.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.RecurringJobs;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The mails that one address gets from the server under test. */
record Mailbox(GreenMail server, String address) {
    private static final int PATIENCE = 40;

    /** Enters the address for a member and confirms it, as she would. */
    static Mailbox of(GreenMail server, Member member, Map<String, String> choices)
            throws SQLException, InterruptedException {
        var mailbox = new Mailbox(server, "team-" + member.id() + "@musterberatung.example");
        var saved = Api.as(member).put("/v1/me/mails", Map.of("address", mailbox.address, "choices", choices));
        assertThat(saved.status()).as(saved.http().body()).isEqualTo(200);
        assertThat(saved.json().at("/confirmed").asBoolean()).isFalse();
        var confirmed = Api.anonymous().post("/v1/mail-confirmations", Map.of("token", mailbox.token("/m/")));
        assertThat(confirmed.status()).as(confirmed.http().body()).isEqualTo(204);
        return mailbox;
    }

    /** All that came, once so many have come and the queue is empty. */
    List<MimeMessage> mails(int expected) throws SQLException, InterruptedException {
        for (int i = 0; i < PATIENCE; i++) {
            assertThat(RecurringJobs.run("referral-mails")).isTrue();
            if (received().size() >= expected) {
                break;
            }
            Thread.sleep(200);
        }
        assertThat(RecurringJobs.run("referral-mails")).isTrue();
        assertThat(received()).hasSize(expected);
        return received();
    }

    /** The end of the link in the newest mail. */
    String token(String page) throws SQLException, InterruptedException {
        var mails = mails(Math.max(1, received().size()));
        var text = text(mails.get(mails.size() - 1));
        return text.replaceFirst("(?s).*?" + page + "(\\S+).*", "$1");
    }

    List<MimeMessage> received() {
        return Stream.of(server.getReceivedMessages()).filter(this::isMine).toList();
    }

    static String text(MimeMessage mail) {
        return part(mail, 0);
    }

    static String html(MimeMessage mail) {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int number) {
        try {
            return ((MimeMultipart) mail.getContent())
                    .getBodyPart(number)
                    .getContent()
                    .toString()
                    .replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isMine(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package de.verweisnetz.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Links that the node mails, which are somebody's only credential. */
final class MailedLinks implements AutoCloseable {
    private static final int PATIENCE = 40;

    private final GreenMail server;

    private MailedLinks(GreenMail server) {
        this.server = server;
    }

    static MailedLinks open() {
        var server = TestMail.server();
        server.start();
        return new MailedLinks(server);
    }

    /** The end of the link to such a page in the first mail to an address. */
    String token(String address, String page) {
        try {
            for (int i = 0; i < PATIENCE && mail(address).isEmpty(); i++) {
                assertThat(RecurringJobs.run("referral-mails")).isTrue();
                Thread.sleep(200);
            }
            var text = ((MimeMultipart) mail(address).orElseThrow().getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
            return text.replaceFirst("(?s).*?" + page + "(\\S+).*", "$1");
        } catch (SQLException | IOException | MessagingException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Optional<MimeMessage> mail(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> to(mail).equals(address))
                .findFirst();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}

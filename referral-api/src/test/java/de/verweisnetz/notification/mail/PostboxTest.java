package de.verweisnetz.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import de.verweisnetz.notification.mail.Postbox.Delivery;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostboxTest {
    private static final String FROM = "pruefung@koordination.example";
    private static final UUID ID = UUID.fromString("0192f1c6-52a4-7a55-8f0e-3f2f0b1d7c11");

    @RegisterExtension
    private final GreenMailExtension server = new GreenMailExtension(
            new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});

    @Test
    void a_letter_arrives_as_text_and_html_under_its_own_id() throws MessagingException, IOException {
        try (var postbox = Postbox.open(smtp(), FROM)) {
            assertThat(postbox.send(letter("kontakt@example.org"))).isEqualTo(Delivery.SENT);
        }

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Stimmt alles? Grüße");
        assertThat(mail.getMessageID()).isEqualTo("<check-" + ID + "@koordination.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var forms = (MimeMultipart) mail.getContent();
        assertThat(forms.getBodyPart(0).getContent()).isEqualTo("Grüße");
        assertThat(forms.getBodyPart(1).isMimeType("text/html")).isTrue();
    }

    @Test
    void an_address_that_cannot_be_one_is_refused_and_the_next_letter_goes_out() throws MessagingException {
        try (var postbox = Postbox.open(smtp(), FROM)) {
            assertThat(postbox.send(letter("kein kontakt"))).isEqualTo(Delivery.REFUSED);
            assertThat(postbox.send(letter("kontakt@example.org"))).isEqualTo(Delivery.SENT);
        }
    }

    @Test
    void a_recipient_that_the_server_does_not_take_is_refused() throws MessagingException {
        try (var picky = new RefusingServer();
                var postbox = Postbox.open(
                        new MailServer("smtp", "127.0.0.1", picky.port(), false, Optional.empty(), Optional.empty()),
                        FROM)) {
            assertThat(postbox.send(letter("weg@example.org"))).isEqualTo(Delivery.REFUSED);
        }
    }

    @Test
    void without_a_server_nothing_is_sent_and_that_is_said() {
        var nowhere = new MailServer("smtp", "127.0.0.1", 1, false, Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> Postbox.open(nowhere, FROM)).isInstanceOf(MessagingException.class);
    }

    @Test
    void a_mail_that_came_back_is_told_once_and_other_mails_stay() throws MessagingException {
        server.setUser(FROM, "pruefung", "geheim");
        deliver("MAILER-DAEMON@mx.example", "Original: <check-" + ID + "@koordination.example>");
        deliver("jemand@example.org", "Frage zu <check-" + ID + "@koordination.example>");
        deliver("MAILER-DAEMON@mx.example", "Ein anderer Brief <abc@koordination.example>");
        var imap = new MailServer(
                "imap", "127.0.0.1", server.getImap().getPort(), false, Optional.of("pruefung"), Optional.of("geheim"));
        var cameBack = new ArrayList<OwnMail>();

        new BounceMailbox(imap).collect(cameBack::add);
        new BounceMailbox(imap).collect(cameBack::add);

        assertThat(cameBack).containsExactly(new OwnMail(About.CHECK, ID));
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    private void deliver(String from, String text) throws MessagingException {
        var message = new MimeMessage(server.getSmtp().createSession());
        message.setFrom(from);
        message.setRecipients(Message.RecipientType.TO, FROM);
        message.setText(text);
        Transport.send(message);
    }

    private MailServer smtp() {
        return new MailServer(
                "smtp", "127.0.0.1", server.getSmtp().getPort(), false, Optional.empty(), Optional.empty());
    }

    private static Letter letter(String to) {
        return new Letter(About.CHECK, ID, to, "Stimmt alles? Grüße", "Grüße", "<p>Grüße</p>");
    }
}

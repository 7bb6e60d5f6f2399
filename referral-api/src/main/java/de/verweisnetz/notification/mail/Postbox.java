package de.verweisnetz.notification.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;

/** Hands letters to a mail server over one connection. */
public final class Postbox implements AutoCloseable {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private final Transport transport;
    private final String from;

    private Postbox(Session session, Transport transport, String from) {
        this.session = session;
        this.transport = transport;
        this.from = from;
    }

    /** What became of a letter. */
    public enum Delivery {
        SENT,
        /** The server knows that it cannot reach the recipient. */
        REFUSED
    }

    /**
     * @throws MessagingException if the server does not answer or does not let us in
     */
    public static Postbox open(MailServer server, String from) throws MessagingException {
        var session = Session.getInstance(server.properties());
        var transport = session.getTransport();
        transport.connect(
                server.host(),
                server.port(),
                server.user().orElse(null),
                server.password().orElse(null));
        return new Postbox(session, transport, from);
    }

    /**
     * @throws MessagingException if it is not the recipient's fault; the letter may be sent again later
     */
    public Delivery send(Letter letter) throws MessagingException {
        try {
            var message = message(letter);
            transport.sendMessage(message, message.getAllRecipients());
            return Delivery.SENT;
        } catch (SendFailedException e) {
            if (e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0) {
                return Delivery.REFUSED;
            }
            throw e;
        } catch (jakarta.mail.internet.AddressException e) {
            return Delivery.REFUSED;
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        var message = new Numbered(session, MessageIds.of(letter.about(), letter.id(), from));
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(new Date());
        // Out-of-office notes answer to nobody.
        message.setHeader("Auto-Submitted", "auto-generated");
        var alternatives = new MimeMultipart("alternative");
        for (var form : List.of(letter.text(), letter.html())) {
            var part = new MimeBodyPart();
            part.setText(form, UTF_8, alternatives.getCount() == 0 ? "plain" : "html");
            alternatives.addBodyPart(part);
        }
        message.setContent(alternatives);
        message.saveChanges();
        return message;
    }

    @Override
    public void close() throws MessagingException {
        transport.close();
    }

    /** Keeps the id that a message is given; the library would make one of its own. */
    private static final class Numbered extends MimeMessage {
        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}

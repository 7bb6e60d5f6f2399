package de.verweisnetz.notification.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** The mailbox to which mails come back that did not arrive. */
public final class BounceMailbox {
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_BYTES = 256 * 1024;

    private final MailServer server;

    public BounceMailbox(MailServer server) {
        this.server = server;
    }

    /**
     * Tells of each of our mails that came back, then deletes what came back; other mails stay.
     *
     * @throws MessagingException if the server does not answer or does not let us in
     */
    public void collect(Consumer<OwnMail> cameBack) throws MessagingException {
        var session = Session.getInstance(server.properties());
        try (var store = session.getStore(server.protocol())) {
            store.connect(
                    server.host(),
                    server.port(),
                    server.user().orElse(null),
                    server.password().orElse(null));
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                for (int i = 1; i <= Math.min(inbox.getMessageCount(), MOST_AT_ONCE); i++) {
                    collect(inbox.getMessage(i), cameBack);
                }
            }
        }
    }

    private static void collect(Message message, Consumer<OwnMail> cameBack) throws MessagingException {
        if (!isReport(message)) {
            return;
        }
        var ours = MessageIds.in(text(message));
        if (ours.isPresent()) {
            cameBack.accept(ours.get());
            message.setFlag(Flags.Flag.DELETED, true);
        }
    }

    /** Delivery status reports (RFC 3464) and those of servers that still answer in plain words. */
    private static boolean isReport(Message message) throws MessagingException {
        var from = Optional.ofNullable(message.getHeader("From")).map(all -> all[0].toLowerCase(java.util.Locale.ROOT));
        return message.isMimeType("multipart/report")
                || from.filter(sender -> sender.contains("mailer-daemon@") || sender.contains("postmaster@"))
                        .isPresent();
    }

    private static String text(Message message) throws MessagingException {
        var bytes = new Limited();
        try {
            message.writeTo(bytes);
        } catch (IOException e) {
            throw new MessagingException("A mail that cannot be read");
        }
        return bytes.text();
    }

    /** The beginning of a mail: who sends us more gains nothing. */
    private static final class Limited extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int octet) {
            if (bytes.size() < MOST_BYTES) {
                bytes.write(octet);
            }
        }

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}

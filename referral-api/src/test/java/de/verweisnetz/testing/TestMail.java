package de.verweisnetz.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.activation.CommandMap;
import jakarta.activation.MailcapCommandMap;
import java.util.List;

/** The mail servers that the server under test is told of; they listen only while a test wants them. */
public final class TestMail {
    private static final String HOST = "127.0.0.1";

    private TestMail() {}

    /** Takes mails and shows mailboxes, once it is started. */
    public static GreenMail server() {
        readByTheClassesOfToday();
        return new GreenMail(new ServerSetup[] {
            smtp(), new ServerSetup(Integer.getInteger("it.imap.port"), HOST, ServerSetup.PROTOCOL_IMAP)
        });
    }

    public static ServerSetup smtp() {
        return new ServerSetup(Integer.getInteger("it.smtp.port"), HOST, ServerSetup.PROTOCOL_SMTP);
    }

    /** A validator on the class path brings the old ones and says that they are for mails. */
    private static void readByTheClassesOfToday() {
        var handlers = new MailcapCommandMap();
        for (var type : List.of("text/plain", "text/html", "multipart/*")) {
            var handler = type.startsWith("multipart") ? "multipart_mixed" : type.replace('/', '_');
            handlers.addMailcap(type + ";; x-java-content-handler=org.eclipse.angus.mail.handlers." + handler);
        }
        CommandMap.setDefaultCommandMap(handlers);
    }
}

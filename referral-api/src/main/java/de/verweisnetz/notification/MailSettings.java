package de.verweisnetz.notification;

import de.verweisnetz.notification.mail.MailServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail servers that the operator has named; without a host no mail is sent or fetched. */
@ApplicationScoped
class MailSettings {
    @Inject
    @ConfigProperty(name = "verweisnetz.mail.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "verweisnetz.mail.port")
    private int port;

    @Inject
    @ConfigProperty(name = "verweisnetz.mail.starttls")
    private boolean startTls;

    @Inject
    @ConfigProperty(name = "verweisnetz.mail.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "verweisnetz.mail.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "verweisnetz.mail.from")
    private Optional<String> from;

    @Inject
    @ConfigProperty(name = "verweisnetz.mail.bounces.host")
    private Optional<String> bouncesHost;

    @Inject
    @ConfigProperty(name = "verweisnetz.mail.bounces.port")
    private int bouncesPort;

    @Inject
    @ConfigProperty(name = "verweisnetz.mail.bounces.tls")
    private boolean bouncesTls;

    @Inject
    @ConfigProperty(name = "verweisnetz.mail.bounces.user")
    private Optional<String> bouncesUser;

    @Inject
    @ConfigProperty(name = "verweisnetz.mail.bounces.password")
    private Optional<String> bouncesPassword;

    Optional<MailServer> outgoing() {
        return from.flatMap(sender -> host.map(name -> new MailServer("smtp", name, port, startTls, user, password)));
    }

    String from() {
        return from.orElseThrow();
    }

    Optional<MailServer> bounces() {
        var protocol = bouncesTls ? "imaps" : "imap";
        return bouncesHost.map(
                name -> new MailServer(protocol, name, bouncesPort, false, bouncesUser, bouncesPassword));
    }
}

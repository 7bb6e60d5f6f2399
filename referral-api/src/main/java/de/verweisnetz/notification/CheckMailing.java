package de.verweisnetz.notification;

import de.verweisnetz.directory.AskedContact;
import de.verweisnetz.directory.CheckLinks;
import de.verweisnetz.notification.mail.MailServer;
import de.verweisnetz.notification.mail.Postbox;
import de.verweisnetz.notification.mail.Postbox.Delivery;
import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes once a day to the contacts of offers that are due: one mail each, about all her offers. */
@ApplicationScoped
public class CheckMailing implements RecurringJob {
    @Inject
    private CheckLinks links;

    @Inject
    private MailSettings settings;

    @Inject
    @ConfigProperty(name = "verweisnetz.public-url")
    private String publicUrl;

    @Inject
    @ConfigProperty(name = "verweisnetz.mail.checks-at")
    private String at;

    @Inject
    @ConfigProperty(name = "verweisnetz.mail.checks-per-day")
    private int perDay;

    @Override
    public String name() {
        return "check-mailing";
    }

    @Override
    public Cadence cadence() {
        return Cadence.parse(at);
    }

    @Override
    public void run() {
        settings.outgoing().ifPresent(this::send);
    }

    private void send(MailServer server) {
        try (var postbox = Postbox.open(server, settings.from())) {
            for (var address : links.due(perDay)) {
                var contact = links.ask(address);
                if (contact.isPresent()) {
                    send(postbox, contact.get());
                }
            }
        } catch (MessagingException e) {
            // Its message may quote an address.
            throw new IllegalStateException(
                    "Mails cannot be sent: " + e.getClass().getName());
        }
    }

    private void send(Postbox postbox, AskedContact contact) throws MessagingException {
        try {
            if (postbox.send(new CheckLetters(publicUrl).to(contact)) == Delivery.REFUSED) {
                links.bounced(contact.link());
            }
        } catch (MessagingException e) {
            links.unsent(contact.link());
            throw e;
        }
    }
}

package de.verweisnetz.notification;

import de.verweisnetz.directory.CheckLinks;
import de.verweisnetz.notification.mail.BounceMailbox;
import de.verweisnetz.notification.mail.MailServer;
import de.verweisnetz.notification.mail.OwnMail;
import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;

/** Fetches the mails that came back: somebody looks at the offers they were about, or no other is sent there. */
@ApplicationScoped
public class BounceCollection implements RecurringJob {
    @Inject
    private CheckLinks links;

    @Inject
    private MailBounces bounces;

    @Inject
    private MailSettings settings;

    @Override
    public String name() {
        return "bounce-collection";
    }

    @Override
    public Cadence cadence() {
        return Cadence.every(Duration.ofHours(1));
    }

    @Override
    public void run() {
        settings.bounces().ifPresent(this::collect);
    }

    private void collect(MailServer server) {
        try {
            new BounceMailbox(server).collect(this::cameBack);
        } catch (MessagingException e) {
            throw new IllegalStateException(
                    "Mails cannot be fetched: " + e.getClass().getName());
        }
    }

    private void cameBack(OwnMail mail) {
        switch (mail.about()) {
            case CHECK -> links.bounced(mail.id());
            case REFERRAL -> bounces.cameBack(mail.id());
        }
    }
}

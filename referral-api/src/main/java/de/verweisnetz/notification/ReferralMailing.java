package de.verweisnetz.notification;

import de.verweisnetz.notification.mail.MailServer;
import de.verweisnetz.notification.mail.Postbox;
import de.verweisnetz.notification.mail.Postbox.Delivery;
import de.verweisnetz.notification.queue.MailPlanRepository;
import de.verweisnetz.notification.queue.MailQueueRepository;
import de.verweisnetz.notification.queue.MailQueueRepository.End;
import de.verweisnetz.notification.queue.QueuedMail;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns what the log says into mails and sends them.
 *
 * <p>Planned exactly once, sent at least once: only a process that dies between the server's receipt and its own note of
 * it sends a mail again, under the same Message-ID, by which mail programs know that they have it.
 */
@ApplicationScoped
public class ReferralMailing implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(ReferralMailing.class.getName());
    private static final int MOST_ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration NEWS = Duration.ofDays(3);

    @Inject
    private MailPlanRepository plans;

    @Inject
    private MailQueueRepository queue;

    @Inject
    private Recipients recipients;

    @Inject
    private MailWriter writer;

    @Inject
    private MailBounces bounces;

    @Inject
    private MailSettings settings;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.mail.every")
    private String every;

    @Override
    public String name() {
        return "referral-mails";
    }

    @Override
    public Cadence cadence() {
        return Cadence.parse(every);
    }

    /** Without a mail server nobody is told, and nothing piles up. */
    @Override
    public void run() {
        var server = settings.outgoing();
        if (server.isEmpty()) {
            plans.skip();
            return;
        }
        while (plans.plan(recipients::mails, clock.now())) {
            // Until the log is read to its end.
        }
        int late = queue.giveUp(clock.now(), clock.now().minus(NEWS));
        if (late > 0) {
            LOG.log(Level.WARNING, "{0} mails could not be sent in time", late);
        }
        if (queue.isDue(clock.now())) {
            send(server.get());
        }
    }

    private void send(MailServer server) {
        try (var postbox = Postbox.open(server, settings.from())) {
            for (var next = next(); next.isPresent(); next = next()) {
                send(postbox, next.get());
            }
        } catch (MessagingException e) {
            // Its message may quote an address.
            throw new IllegalStateException(
                    "Mails cannot be sent: " + e.getClass().getName());
        }
    }

    private Optional<QueuedMail> next() {
        var now = clock.now();
        return queue.take(now, now.plus(LEASE));
    }

    private void send(Postbox postbox, QueuedMail mail) throws MessagingException {
        if (mail.attempts() > MOST_ATTEMPTS) {
            queue.end(mail.id(), End.GIVEN_UP, clock.now());
            return;
        }
        var letter = writer.write(mail);
        if (letter.isEmpty()) {
            queue.end(mail.id(), End.DROPPED, clock.now());
            return;
        }
        try {
            boolean refused = postbox.send(letter.get()) == Delivery.REFUSED;
            queue.end(mail.id(), refused ? End.REFUSED : End.SENT, clock.now());
            if (refused) {
                bounces.cameBack(mail);
            }
        } catch (MessagingException e) {
            var pause = FIRST_PAUSE.multipliedBy(1L << (mail.attempts() - 1));
            queue.again(mail.id(), clock.now().plus(pause));
            throw e;
        }
    }
}

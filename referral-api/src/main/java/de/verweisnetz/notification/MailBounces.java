package de.verweisnetz.notification;

import de.verweisnetz.notification.contact.MailedContactRepository;
import de.verweisnetz.notification.queue.MailQueueRepository;
import de.verweisnetz.notification.queue.QueuedMail;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.referral.MailedReferrals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Where a mail does not arrive no other is sent, until somebody has entered the address anew. */
@ApplicationScoped
class MailBounces {
    @Inject
    private MailQueueRepository queue;

    @Inject
    private MailedContactRepository contacts;

    @Inject
    private MailedReferrals referrals;

    @Inject
    private BusinessClock clock;

    /** A mail came back; one that was forgotten meanwhile tells nothing. */
    void cameBack(UUID mail) {
        queue.find(mail).ifPresent(this::cameBack);
    }

    void cameBack(QueuedMail mail) {
        var member = mail.member();
        if (member == null) {
            referrals.bounced(mail.participant());
        } else {
            contacts.bounced(member, clock.now());
        }
    }
}

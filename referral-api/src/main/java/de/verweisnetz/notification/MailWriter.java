package de.verweisnetz.notification;

import de.verweisnetz.notification.contact.ContactTokens;
import de.verweisnetz.notification.contact.MailKind;
import de.verweisnetz.notification.contact.MailedContactRepository;
import de.verweisnetz.notification.mail.Letter;
import de.verweisnetz.notification.queue.MailQueueRepository;
import de.verweisnetz.notification.queue.QueuedMail;
import de.verweisnetz.referral.MailedReferrals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Finds address and words of a mail when it is sent: neither waits in the queue. */
@ApplicationScoped
class MailWriter {
    @Inject
    private MailedReferrals referrals;

    @Inject
    private MailedContactRepository contacts;

    @Inject
    private ContactTokens tokens;

    @Inject
    private MailQueueRepository queue;

    @Inject
    @ConfigProperty(name = "verweisnetz.public-url")
    private String publicUrl;

    /** Nothing when nobody is left to get it, or nothing to tell. */
    Optional<Letter> write(QueuedMail mail) {
        var member = mail.member();
        if (member == null) {
            return referrals.mailbox(mail.participant()).flatMap(address -> toMailbox(mail, address));
        }
        boolean asks = mail.kind() == MailKind.CONFIRMATION;
        return contacts.destination(member, !asks).flatMap(to -> {
            if (asks) {
                // She may have entered yet another address since: that one has a mail of its own.
                return to.request().equals(mail.id())
                        ? Optional.of(letters().confirmation(mail.id(), to.address(), tokens.address(to.request())))
                        : Optional.empty();
            }
            return mail.kind() == MailKind.DIGEST ? digest(mail, to.address()) : toMember(mail, to.address());
        });
    }

    private Optional<Letter> toMailbox(QueuedMail mail, String address) {
        if (mail.kind() == MailKind.WEEK) {
            var link = referrals.link(mail.id(), mail.participant(), null);
            return Optional.of(letters().week(mail.id(), address, link));
        }
        return reference(mail.referral()).map(reference -> {
            var link = referrals.link(mail.id(), mail.participant(), mail.referral());
            return letters().toMailbox(mail.id(), address, mail.kind(), reference, link);
        });
    }

    private Optional<Letter> toMember(QueuedMail mail, String address) {
        return parties(mail.referral()).map(parties -> letters()
                .toMember(mail.id(), address, mail.kind(), parties.reference(), page(mail, parties)));
    }

    private Optional<Letter> digest(QueuedMail mail, String address) {
        var told = new EnumMap<MailKind, List<String>>(MailKind.class);
        for (var one : queue.gathered(mail.id())) {
            reference(one.referral())
                    .ifPresent(reference -> told.merge(
                            one.kind(), List.of(reference), (some, more) -> Stream.concat(some.stream(), more.stream())
                                    .distinct()
                                    .toList()));
        }
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(letters().digest(mail.id(), address, told, publicUrl + "/app"));
    }

    private String page(QueuedMail mail, MailedReferrals.Parties parties) {
        if (mail.kind() == MailKind.ESCALATED) {
            return publicUrl + "/app/overdue";
        }
        boolean received = mail.participant().equals(parties.receiverOrg()) && isForCentre(mail.kind());
        return publicUrl + (received ? "/app/inbox/" : "/app/referrals/") + mail.referral();
    }

    private static boolean isForCentre(MailKind kind) {
        return switch (kind) {
            case NEW_REFERRAL, ANSWER, APPOINTMENT, REMINDER, WITHDRAWN -> true;
            default -> false;
        };
    }

    private Optional<String> reference(@Nullable UUID referral) {
        return parties(referral).map(MailedReferrals.Parties::reference);
    }

    private Optional<MailedReferrals.Parties> parties(@Nullable UUID referral) {
        return Optional.ofNullable(referral).flatMap(referrals::parties);
    }

    private ReferralLetters letters() {
        return new ReferralLetters(publicUrl);
    }
}

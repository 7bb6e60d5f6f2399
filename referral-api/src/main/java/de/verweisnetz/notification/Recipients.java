package de.verweisnetz.notification;

import de.verweisnetz.identity.Role;
import de.verweisnetz.notification.contact.MailKind;
import de.verweisnetz.notification.contact.MailTiming;
import de.verweisnetz.notification.contact.MailedContactRepository;
import de.verweisnetz.notification.contact.MailedContactRepository.Recipient;
import de.verweisnetz.notification.queue.LoggedEvent;
import de.verweisnetz.notification.queue.PlannedMail;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.referral.MailedReferrals;
import de.verweisnetz.referral.MailedReferrals.Parties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is told of what happened to a referral: whoever takes care of it, else everybody whose it is. */
@ApplicationScoped
class Recipients {
    private static final String CLIENT = "CLIENT";

    @Inject
    private MailedReferrals referrals;

    @Inject
    private MailedContactRepository contacts;

    @Inject
    private BusinessClock clock;

    /** The mails that one entry of the log makes. */
    List<PlannedMail> mails(LoggedEvent event) {
        return referrals
                .parties(event.referral())
                .map(parties -> mails(event, parties).toList())
                .orElse(List.of());
    }

    private Stream<PlannedMail> mails(LoggedEvent event, Parties parties) {
        return switch (event.type()) {
            case "ISSUED" ->
                Stream.concat(
                        toCentre(MailKind.NEW_REFERRAL, event, parties), toMailbox(MailKind.URGENT, event, parties));
            case "ANSWERED" ->
                Stream.concat(toCentre(MailKind.ANSWER, event, parties), toMailbox(MailKind.ANSWER, event, parties));
            case "APPOINTMENT_ANSWERED" -> toCentre(MailKind.APPOINTMENT, event, parties);
            case "REMINDED" ->
                Stream.concat(
                        toCentre(MailKind.REMINDER, event, parties), toMailbox(MailKind.REMINDER, event, parties));
            case "WITHDRAWN" ->
                Stream.of(
                                toCentre(MailKind.WITHDRAWN, event, parties),
                                toMailbox(MailKind.WITHDRAWN, event, parties),
                                event.actor().equals(CLIENT)
                                        ? toSender(MailKind.WITHDRAWN, event, parties)
                                        : Stream.<PlannedMail>empty())
                        .flatMap(Function.identity());
            case "RETURNED" -> toSender(MailKind.QUESTION, event, parties);
            case "ACCEPTED" -> toSender(MailKind.ACCEPTED, event, parties);
            case "DECLINED" -> toSender(MailKind.DECLINED, event, parties);
            case "ALARMED" -> toSender(MailKind.ALARM, event, parties);
            case "ESCALATED" -> toCoordination(event, parties);
            default -> Stream.empty();
        };
    }

    private Stream<PlannedMail> toCentre(MailKind kind, LoggedEvent event, Parties parties) {
        if (!parties.knownToReceiver()) {
            return Stream.empty();
        }
        var all = contacts.recipients(parties.receiverOrg(), Role.PARTNER.label(), clock.today());
        return mails(kind, event, parties, responsible(all, parties.assignee()));
    }

    private Stream<PlannedMail> toSender(MailKind kind, LoggedEvent event, Parties parties) {
        if (event.keptFromSender()) {
            return Stream.empty();
        }
        var team = contacts.recipients(parties.senderOrg(), null, clock.today()).stream()
                .filter(member -> member.team().equals(parties.senderTeam()))
                .toList();
        return mails(kind, event, parties, responsible(team, parties.senderMember()));
    }

    private Stream<PlannedMail> toCoordination(LoggedEvent event, Parties parties) {
        var all = contacts.recipients(null, Role.COORDINATOR.label(), clock.today());
        return mails(MailKind.ESCALATED, event, parties, all);
    }

    /** What cannot wait for the mail of the week. */
    private Stream<PlannedMail> toMailbox(MailKind kind, LoggedEvent event, Parties parties) {
        if (canWait(kind, parties)
                || !parties.knownToReceiver()
                || referrals.mailbox(parties.receiverOrg()).isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new PlannedMail(kind, event.id(), parties.receiverOrg(), null, event.referral(), true));
    }

    /** Who has begun must not go on with a client who has taken it back. */
    private static boolean canWait(MailKind kind, Parties parties) {
        return switch (kind) {
            case URGENT -> !parties.urgent();
            case WITHDRAWN -> !parties.urgent() && !parties.begun();
            default -> false;
        };
    }

    /** The one who takes care of it; all who are there where nobody does, or she is away. */
    private static List<Recipient> responsible(List<Recipient> all, @Nullable UUID member) {
        var there = all.stream().filter(Predicate.not(Recipient::absent)).toList();
        var one = there.stream().filter(other -> other.member().equals(member)).toList();
        if (!one.isEmpty()) {
            return one;
        }
        return there.isEmpty() ? all : there;
    }

    private static Stream<PlannedMail> mails(
            MailKind kind, LoggedEvent event, Parties parties, List<Recipient> recipients) {
        return recipients.stream()
                .filter(recipient -> recipient.choices().timing(kind) != MailTiming.NEVER)
                .map(recipient -> new PlannedMail(
                        kind,
                        event.id(),
                        recipient.participant(),
                        recipient.member(),
                        event.referral(),
                        parties.urgent() || recipient.choices().timing(kind) == MailTiming.AT_ONCE));
    }
}

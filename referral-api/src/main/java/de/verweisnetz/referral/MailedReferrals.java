package de.verweisnetz.referral;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.referral.answermode.AnswerTokens;
import de.verweisnetz.referral.answermode.Concerned;
import de.verweisnetz.referral.answermode.ConcernedRepository;
import de.verweisnetz.referral.answermode.MailedLinkRepository;
import de.verweisnetz.referral.deadlines.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What the node's own mails need to know: whom a referral concerns, and the links of organisations that answer by them. */
@ApplicationScoped
public class MailedReferrals {
    @Inject
    private ConcernedRepository concerned;

    @Inject
    private MailedLinkRepository links;

    @Inject
    private AnswerTokens tokens;

    @Inject
    private Deadlines deadlines;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.referral.answer-link-validity")
    private Period validity;

    /** Whom a mail has to reach; it holds no more of the referral than its reference. */
    public record Parties(
            String reference,
            UUID senderOrg,
            UUID senderTeam,
            @Nullable UUID senderMember,
            UUID receiverOrg,
            @Nullable UUID assignee,
            boolean knownToReceiver,
            boolean begun,
            boolean urgent) {

        private static Parties of(Concerned one) {
            return new Parties(
                    one.reference(),
                    one.senderOrg(),
                    one.senderTeam(),
                    one.senderMember(),
                    one.receiverOrg(),
                    one.assignee(),
                    one.knownToReceiver(),
                    one.begun(),
                    one.urgent());
        }
    }

    /** A link as it stands in a mail. */
    public record MailedLink(String address, Instant expiresAt) {}

    /** Nothing once the referral has been erased. */
    public Optional<Parties> parties(UUID referral) {
        return concerned.find(referral).map(Parties::of);
    }

    /** Where an organisation gets its links; nothing when it does not answer by link or mails come back from there. */
    public Optional<String> mailbox(UUID participant) {
        return links.mailbox(participant);
    }

    /** Organisations that answer by link and have something to answer. */
    public List<UUID> withOpenMatters() {
        return links.withOpenMatters(clock.now());
    }

    /**
     * The link of one mail; asked again it is the same.
     *
     * @param referral the only one it answers; null for all open ones
     */
    public MailedLink link(UUID mail, UUID participant, @Nullable UUID referral) {
        var now = clock.now();
        var expiresAt = BusinessClock.after(now, validity);
        links.make(mail, participant, referral, now, expiresAt);
        return new MailedLink(tokens.address(mail), expiresAt);
    }

    /** Whether offices are open, as far as all of Germany agrees on it. */
    public boolean isWorkingDay(LocalDate day) {
        return deadlines.isWorkingDay(day);
    }

    /** A mail to an organisation's mailbox did not arrive. */
    public void bounced(UUID participant) {
        links.bounced(participant, clock.now());
    }
}

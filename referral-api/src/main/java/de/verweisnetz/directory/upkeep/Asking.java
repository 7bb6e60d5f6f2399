package de.verweisnetz.directory.upkeep;

import de.verweisnetz.directory.AskedContact;
import de.verweisnetz.directory.DirectoryProblem;
import de.verweisnetz.directory.upkeep.CheckMailRepository.Asked;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes links for contacts: those of offers that are due, or of one that a coordinator looks at. */
@ApplicationScoped
public class Asking {
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(90);

    @Inject
    private CandidateRepository candidates;

    @Inject
    private CheckMailRepository mails;

    @Inject
    private CheckRepository checks;

    @Inject
    private LinkTokens tokens;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.upkeep.link-validity")
    private Period validity;

    @Inject
    @ConfigProperty(name = "verweisnetz.upkeep.mail-pause")
    private Period pause;

    /** A link to pass on; a problem when the offer has no contact with an address. */
    public AskedContact one(UUID offer) {
        if (candidates.find(offer, clock.now(), clock.today()).isEmpty()) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
        var address = mails.contacts(List.of(offer)).stream()
                .findFirst()
                .map(Asked::address)
                .orElseThrow(() -> ProblemException.of(DirectoryProblem.NO_CONTACT));
        return link(address, mails.ofAddress(address), false);
    }

    /** Addresses in the order of the queue: each has its place by the first of its offers. */
    public List<String> due(int most) {
        mails.forgetExpired(clock.now().minus(KEPT_AFTER_EXPIRY));
        var everything = new CheckQueue.Workload(Integer.MAX_VALUE / 60, 60);
        var queue = CheckQueue.of(
                candidates.due(clock.now(), clock.today()), clock.today(), everything, null, Integer.MAX_VALUE);
        // To an address from which mails came back none is sent until somebody has looked at it.
        var offers = queue.items().stream()
                .filter(item -> !item.has(CheckReason.BOUNCED))
                .map(item -> item.offer().id())
                .toList();
        var addresses = mails.contacts(offers).stream().collect(Collectors.toMap(Asked::offer, Asked::address));
        var lately = BusinessClock.before(clock.now(), pause);
        return offers.stream()
                .filter(addresses::containsKey)
                .map(addresses::get)
                .distinct()
                .filter(address -> !mails.wasMailedSince(tokens.contact(address), lately))
                .limit(most)
                .toList();
    }

    /** A link to be mailed now; empty when the address has no offers any more. */
    public Optional<AskedContact> mailed(String address) {
        var offers = mails.ofAddress(address);
        return offers.isEmpty() ? Optional.empty() : Optional.of(link(address, offers, true));
    }

    public void unsent(UUID link) {
        mails.forget(link);
    }

    /** Says so of the offers that still have the address to which it was sent. */
    public void bounced(UUID link) {
        mails.find(link).ifPresent(mail -> mails.contacts(mail.offers()).stream()
                .filter(asked -> tokens.isContact(mail, asked.address()))
                .map(Asked::offer)
                .forEach(this::bounce));
    }

    private void bounce(UUID offer) {
        // The mailbox may tell of a mail again when the connection broke before it was deleted there.
        if (checks.report(offer, CheckReason.BOUNCED, null, Editor.NODE, clock.now())) {
            checks.record(offer, CheckResult.BOUNCED, null, Editor.NODE, clock.now());
        }
    }

    private AskedContact link(String address, List<Asked> offers, boolean mailed) {
        var now = clock.now();
        var mail = new CheckMail(
                Ids.next(),
                tokens.contact(address),
                offers.stream().map(Asked::offer).toList(),
                now,
                BusinessClock.after(now, validity),
                mailed);
        mails.insert(mail);
        return new AskedContact(
                mail.id(),
                address,
                tokens.sign(mail.id()),
                mail.expiresAt(),
                offers.stream().map(Asked::label).toList());
    }
}

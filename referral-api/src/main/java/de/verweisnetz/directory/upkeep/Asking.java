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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
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

    /** A problem when the offer has no contact with an address. */
    public AskedContact one(UUID offer) {
        if (candidates.find(offer, clock.now(), clock.today()).isEmpty()) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
        var address = mails.contacts(List.of(offer)).stream()
                .findFirst()
                .map(Asked::address)
                .orElseThrow(() -> ProblemException.of(DirectoryProblem.NO_CONTACT));
        return link(address, ofAddress(address, mails.siblings(List.of(offer))), false);
    }

    public List<AskedContact> due(int most) {
        mails.forgetExpired(clock.now().minus(KEPT_AFTER_EXPIRY));
        var asked = new LinkedHashMap<String, AskedContact>();
        var every = CheckQueue.of(
                candidates.due(clock.now(), clock.today()),
                clock.today(),
                new CheckQueue.Workload(Integer.MAX_VALUE / 60, 60),
                null,
                Integer.MAX_VALUE);
        for (var item : every.items()) {
            if (asked.size() >= most) {
                break;
            }
            ask(item.offer().id(), asked);
        }
        return List.copyOf(asked.values());
    }

    public void bounced(UUID link) {
        mails.find(link).ifPresent(mail -> mail.offers().forEach(offer -> {
            checks.report(offer, CheckReason.BOUNCED, null, Editor.NODE, clock.now());
            checks.record(offer, CheckResult.BOUNCED, null, Editor.NODE, clock.now());
        }));
    }

    private void ask(UUID offer, LinkedHashMap<String, AskedContact> asked) {
        mails.contacts(List.of(offer)).stream().map(Asked::address).findFirst().ifPresent(address -> {
            var since = clock.now().minus(Duration.ofDays(pause.getDays()));
            if (!asked.containsKey(address) && !mails.wasMailedSince(tokens.contact(address), since)) {
                asked.put(address, link(address, ofAddress(address, mails.siblings(List.of(offer))), true));
            }
        });
    }

    private static List<Asked> ofAddress(String address, List<Asked> all) {
        return all.stream().filter(one -> one.address().equals(address)).toList();
    }

    private AskedContact link(String address, List<Asked> offers, boolean mailed) {
        var now = clock.now();
        var mail = new CheckMail(
                Ids.next(),
                tokens.contact(address),
                offers.stream().map(Asked::offer).toList(),
                now,
                now.plus(Duration.ofDays(validity.getDays())),
                mailed);
        mails.insert(mail);
        return new AskedContact(
                mail.id(),
                address,
                tokens.sign(mail.id()),
                mail.expiresAt(),
                offers.stream().map(Asked::name).toList());
    }
}

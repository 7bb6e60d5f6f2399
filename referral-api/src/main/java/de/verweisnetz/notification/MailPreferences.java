package de.verweisnetz.notification;

import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.MemberLeft;
import de.verweisnetz.identity.OpenToAnyone;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.notification.contact.ContactRepository;
import de.verweisnetz.notification.contact.MailChoices;
import de.verweisnetz.notification.contact.MailContact;
import de.verweisnetz.notification.contact.MailKind;
import de.verweisnetz.notification.contact.MailTiming;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.limit.PublicLimits;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where members get mails, and which: each says so herself, and nobody else reads her address. */
@ApplicationScoped
@Transactional
public class MailPreferences {
    private static final int ASKED_A_DAY = 5;
    private static final Duration DAY = Duration.ofDays(1);
    private static final String SUBJECT = "mail-contact";

    @Inject
    private ContactRepository repository;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller current;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.mail.confirmation-validity")
    private Period validity;

    /** The caller's own. */
    @Requires(Permission.MEMBER)
    public MailPreferencesView view() {
        return repository
                .find(current.get().member())
                .map(MailPreferencesView::of)
                .orElseGet(MailPreferencesView::none);
    }

    /** Keeps what she chose; another address than before is used once she has confirmed it by the link mailed there. */
    @Requires(Permission.MEMBER)
    public MailPreferencesView save(MailPreferencesRequest request) {
        var choices = choices(request);
        var caller = current.get();
        var known = repository.find(caller.member());
        if (known.filter(contact -> contact.isUsable() && contact.address().equals(request.address()))
                .isPresent()) {
            repository.choose(caller.member(), choices);
        } else {
            ask(known.orElseGet(() -> contact(request)).choosing(choices), request.address());
        }
        audit.record(AuditAction.CHANGE, SUBJECT, caller.member());
        return view();
    }

    /** Forgets the address: no mails any more. */
    @Requires(Permission.MEMBER)
    public void forget() {
        repository.forget(current.get().member());
        audit.record(AuditAction.DELETE, SUBJECT, current.get().member());
    }

    /** The address is hers: she has opened the link that was mailed there, and pressed its button. */
    @OpenToAnyone("The token of the link is the credential.")
    public void confirm(String token) {
        var now = clock.now();
        if (!repository.confirm(token, now, BusinessClock.before(now, validity))) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
    }

    void forget(@Observes MemberLeft left) {
        repository.forget(left.member());
    }

    /** A stranger's mailbox must not be filled by asking it again and again. */
    private void ask(MailContact contact, String address) {
        var now = clock.now();
        if (repository.asked(contact.member(), now.minus(DAY)) >= ASKED_A_DAY) {
            throw PublicLimits.tooMany(DAY);
        }
        repository.ask(contact.askedAgain(address, Ids.next(), now));
    }

    private MailContact contact(MailPreferencesRequest request) {
        var caller = current.get();
        return new MailContact(
                caller.member(),
                caller.participant(),
                request.address(),
                Ids.next(),
                clock.now(),
                null,
                null,
                MailChoices.of(Map.of()));
    }

    private static MailChoices choices(MailPreferencesRequest request) {
        var chosen = request.choices() == null ? Map.<MailKind, MailTiming>of() : request.choices();
        if (!chosen.keySet().stream().allMatch(MailKind::isChosen)) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.at("/choices", "unknown-code"));
        }
        return MailChoices.of(chosen);
    }
}

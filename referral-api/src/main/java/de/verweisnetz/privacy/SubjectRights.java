package de.verweisnetz.privacy;

import de.verweisnetz.identity.OpenToAnyone;
import de.verweisnetz.identity.Participants;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.keys.NodeKeys;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.rights.RightsRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Period;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a client may ask for with nothing but her code: everything held on it, correction, restriction, erasure.
 *
 * <p>A restriction holds at once, and only she lifts it: the node has no way to tell her beforehand that somebody else will
 * (GDPR art. 18 par. 3).
 */
@ApplicationScoped
public class SubjectRights {
    private static final int TICKET_BYTES = 16;
    private static final String TICKET = "rights-ticket";
    private static final String SUBJECT = "referral";
    private static final String ASKED = "ASKED";

    private final SecureRandom random = new SecureRandom();

    @Inject
    private CodeHolder holder;

    @Inject
    private RightsRepository repository;

    @Inject
    private Participants participants;

    @Inject
    private AuditTrail audit;

    @Inject
    private NodeKeys keys;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.privacy.request-due")
    private String due;

    /** Everything held on a code (art. 15), in sections. */
    @Transactional
    @OpenToAnyone("The client's token or full code is the credential.")
    public Map<String, Object> export(SubjectCredential credential) {
        var held = find(credential);
        var export = new LinkedHashMap<String, Object>();
        export.put("made_at", clock.now());
        export.put("reference", held.reference());
        export.put("organizations", participants.names(Set.of(held.sender(), held.receiver())));
        export.putAll(held.data());
        export.putAll(holder.unsealed(credential));
        export.put("requests", repository.requests());
        audit.recordByLink(AuditAction.EXPORT, SUBJECT, held.referral());
        return export;
    }

    /** Opens a request, which both organisations have to act on; asking again for the same gives a new ticket. */
    @Transactional
    @OpenToAnyone("The client's token or full code is the credential.")
    public RightsStatus request(RightsRequest request) {
        find(request.credential());
        var ticket = ticket();
        var now = clock.now();
        var id = repository.open(
                new RightsRepository.Opened(
                        Ids.next(), request.kind(), request.codes(), now, BusinessClock.after(now, Period.parse(due))),
                fingerprint(ticket));
        if (request.kind() == RightsRequest.Kind.RESTRICTION) {
            var reason = request.reason();
            holder.restrict(request.credential(), reason == null ? ASKED : reason.name(), now);
        }
        audit.recordByLink(AuditAction.CREATE, "privacy-request", id);
        return repository.byTicket(fingerprint(ticket), ticket, this::name).orElseThrow(IllegalStateException::new);
    }

    /** She frees what she had locked; a second time changes nothing. */
    @Transactional
    @OpenToAnyone("The client's token or full code is the credential.")
    public void lift(SubjectCredential credential) {
        var held = find(credential);
        if (holder.lift(credential, clock.now())) {
            audit.recordByLink(AuditAction.CHANGE, "restriction", held.referral());
        }
    }

    /** How a request stands. */
    @Transactional
    @OpenToAnyone("The ticket that the request was answered with is the credential.")
    public RightsStatus status(TicketRequest request) {
        return repository
                .byTicket(fingerprint(request.ticket()), null, this::name)
                .orElseThrow(SubjectRights::notFound);
    }

    private HeldOnCode find(SubjectCredential credential) {
        return holder.find(credential).orElseThrow(SubjectRights::notFound);
    }

    private String name(UUID participant) {
        return participants.name(participant).orElse("");
    }

    private byte[] fingerprint(String ticket) {
        return keys.fingerprint(TICKET, ticket);
    }

    private String ticket() {
        var bytes = new byte[TICKET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ProblemException notFound() {
        return ProblemException.of(CommonProblem.NOT_FOUND);
    }
}

package de.verweisnetz.referral.clientdata;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.event.DomainEvent;
import de.verweisnetz.platform.event.EventRepository;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.keys.NodeKeys;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.referral.sealing.Address;
import de.verweisnetz.referral.sealing.Custody;
import de.verweisnetz.referral.sealing.EnvelopeException;
import de.verweisnetz.referral.sealing.SealingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps client data sealed, gives them to the centre, and forgets them.
 *
 * <p>Whether the caller may is decided before; who was given what is recorded here, in the same transaction.
 */
@Door
@ApplicationScoped
public class ClientDataVault {
    private static final Logger LOG = Logger.getLogger(ClientDataVault.class.getName());
    private static final String SUBJECT = "client-data";

    @Inject
    private ClientDataRepository repository;

    @Inject
    private Sealing sealing;

    @Inject
    private NodeKeys keys;

    @Inject
    private EventRepository events;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /**
     * The key of a request that holds client data too: of these by a keyed hash, for a plain one could be tried out.
     *
     * @param data null where the request holds none
     */
    public IdempotencyKey covering(IdempotencyKey key, @Nullable ClientData data) {
        if (data == null) {
            return key;
        }
        var whole = HexFormat.of().formatHex(key.requestHash()) + Json.write(data.contents());
        return new IdempotencyKey(key.route(), key.key(), keys.fingerprint(SUBJECT, whole));
    }

    /** The consent without which nothing may be sealed. */
    public Optional<UUID> consent(UUID referral) {
        return repository.consent(referral);
    }

    /** What is known without opening; nothing where nobody has entered anything. */
    public Optional<KeptData> look(UUID referral) {
        return repository.find(referral).map(StoredData::kept);
    }

    /**
     * Seals what the sender entered, in place of what was there.
     *
     * @param issued when the issue is released: the log tells of nothing before
     */
    public void put(Address address, ClientData data, Instant issued) {
        store(sealing.seal(address, data), EnteredBy.SENDER, issued);
    }

    /** The issue was undone: nothing was ever sealed. */
    public void takeBack(UUID referral) {
        repository.takeBack(referral).ifPresent(id -> {
            events.retractAll(id);
            audit.record(AuditAction.DELETE, SUBJECT, id);
        });
    }

    /**
     * Gives the data to the centre.
     *
     * <p>The transaction must be kept even when this throws: that nobody can open them is to be remembered.
     */
    public Opening open(UUID referral) {
        var stored = repository
                .findToChange(referral)
                .orElseThrow(() -> ProblemException.of(SealingProblem.CLIENT_DATA_MISSING));
        if (stored.isForgotten()) {
            throw ProblemException.of(SealingProblem.CLIENT_DATA_FORGOTTEN);
        }
        var custody = sealing.custody(stored.recipientKey());
        var now = clock.now();
        var opening = custody == Custody.NODE ? read(stored, now) : handOut(stored, now);
        repository.noteOpening(referral, custody, now);
        audit.record(AuditAction.OPEN_SEALED, "referral", referral, Map.of("custody", custody.name()));
        events.append(event("CLIENT_DATA_OPENED", stored, "RECEIVER", now));
        return opening;
    }

    /** Seals the sender's own copy anew, to the keys in use now. */
    public void reseal(UUID referral, Instant issued) {
        var stored = repository
                .findToChange(referral)
                .orElseThrow(() -> ProblemException.of(SealingProblem.CLIENT_DATA_MISSING));
        if (stored.isForgotten()) {
            throw ProblemException.of(SealingProblem.CLIENT_DATA_FORGOTTEN);
        }
        store(sealing.seal(stored.address(), ownCopy(stored)), stored.kept().enteredBy(), issued);
    }

    /** Nothing is left of them; a second time changes nothing. */
    public void forget(UUID referral, ForgetReason reason) {
        repository.forget(referral, reason, clock.now()).ifPresent(id -> audit.record(AuditAction.DELETE, SUBJECT, id));
    }

    /** The same where nobody is logged in: the client ends it herself, or the time has come. */
    @Transactional
    public void forgetByLink(UUID referral, ForgetReason reason) {
        repository
                .forget(referral, reason, clock.now())
                .ifPresent(id -> audit.recordByLink(AuditAction.DELETE, SUBJECT, id));
    }

    private Opening read(StoredData stored, Instant now) {
        try {
            var contents = sealing.read(stored, stored.recipientKey());
            return new Opening(Custody.NODE, now, new ReleasedClientData(contents), null);
        } catch (EnvelopeException e) {
            LOG.log(Level.WARNING, "Client data cannot be opened: {0}", e.refusal());
            var referral = stored.address().referral();
            if (repository.markUndecryptable(referral)) {
                events.append(event("CLIENT_DATA_UNDECRYPTABLE", stored, "RECEIVER", now));
            }
            throw ProblemException.of(SealingProblem.CLIENT_DATA_UNDECRYPTABLE);
        }
    }

    private static Opening handOut(StoredData stored, Instant now) {
        if (stored.kept().state() == ClientDataState.UNDECRYPTABLE) {
            throw ProblemException.of(SealingProblem.CLIENT_DATA_UNDECRYPTABLE);
        }
        return new Opening(Custody.EXTERNAL, now, null, Json.read(stored.envelope(), JsonNode.class));
    }

    private Contents ownCopy(StoredData stored) {
        if (sealing.custody(stored.senderKey()) == Custody.EXTERNAL) {
            throw ProblemException.of(SealingProblem.OWN_COPY_CLOSED);
        }
        try {
            return sealing.read(stored, stored.senderKey());
        } catch (EnvelopeException e) {
            LOG.log(Level.WARNING, "The sender''s copy of client data cannot be opened: {0}", e.refusal());
            throw ProblemException.of(SealingProblem.OWN_COPY_CLOSED);
        }
    }

    private void store(SealedData sealed, EnteredBy by, Instant issued) {
        repository.put(sealed, by);
        var stored = repository.find(sealed.address().referral()).orElseThrow();
        audit.record(AuditAction.CHANGE, SUBJECT, stored.kept().id());
        var at = sealed.sealedAt();
        events.append(event("CLIENT_DATA_SEALED", stored, "SENDER", at, issued.isAfter(at) ? issued : at));
    }

    private static DomainEvent event(String type, StoredData stored, String actor, Instant at) {
        return event(type, stored, actor, at, at);
    }

    private static DomainEvent event(String type, StoredData stored, String actor, Instant at, Instant released) {
        var address = stored.address();
        return new DomainEvent(
                Ids.next(),
                type,
                SUBJECT,
                stored.kept().id(),
                address.sender(),
                address.recipient(),
                actor,
                at,
                released,
                Map.of("referral_id", address.referral()));
    }
}

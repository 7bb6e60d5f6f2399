package de.verweisnetz.referral.sealing;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.event.DomainEvent;
import de.verweisnetz.platform.event.EventRepository;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The life of a key: in use, replaced but still good for some days, kept for what it opens, destroyed.
 *
 * <p>A key that was lost leaves this way early: what was sealed to it waits until the sender seals it anew.
 */
@ApplicationScoped
public class KeyRotation {
    static final String SUBJECT = "sealing-key";

    @Inject
    private SealingKeyRepository repository;

    @Inject
    private KeyRing ring;

    @Inject
    private EventRepository events;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.sealing.key-lifetime")
    private String lifetime;

    @Inject
    @ConfigProperty(name = "verweisnetz.sealing.key-overlap")
    private String overlap;

    /** All keys of an organisation, with null of the node, the newest first. */
    public List<SealingKey> of(@Nullable UUID participant) {
        return repository.of(participant);
    }

    /** When a key should be replaced. */
    public Instant replaceBy(SealingKey key) {
        return BusinessClock.after(key.validFrom(), Period.parse(lifetime));
    }

    /**
     * A new key in the node's custody.
     *
     * @param replaced the key in use as the caller knows it; null for none
     */
    public SealingKey renew(UUID participant, @Nullable UUID replaced) {
        return replace(participant, replaced, old -> ring.make(participant, old));
    }

    /**
     * A public key of the organisation's own.
     *
     * @param replaced the key in use as the caller knows it; null for none
     */
    public SealingKey register(UUID participant, JsonNode jwk, @Nullable UUID replaced) {
        var id = Ids.next();
        var key = PublicKeys.read(jwk, id);
        if (repository.isKnown(key)) {
            throw PublicKeys.refused("key-known");
        }
        var registered = new SealingKey(id, participant, Custody.EXTERNAL, key, clock.now(), null, null, null);
        return replace(participant, replaced, old -> repository.add(registered, old, null));
    }

    /** A private key that was replaced is gone. What was sealed to it can only be sealed anew. */
    public void lose(SealingKey key) {
        var at = clock.now();
        if (key.lostAt() != null || key.validUntil() == null) {
            throw ProblemException.of(SealingProblem.KEY_STATE);
        }
        repository.lose(key.id(), at).forEach(data -> events.append(undecryptable(data, at)));
        audit.record(AuditAction.CHANGE, SUBJECT, key.id(), Map.of("lost", true));
    }

    /** How long a replaced key is still good. */
    Period overlap() {
        return Period.parse(overlap);
    }

    private interface Replacement {
        boolean inPlaceOf(@Nullable SealingKey old);
    }

    private SealingKey replace(UUID participant, @Nullable UUID replaced, Replacement replacement) {
        var old = repository.inUse(participant).map(this::ending).orElse(null);
        var inUse = old == null ? null : old.id();
        if (!Objects.equals(inUse, replaced) || !replacement.inPlaceOf(old)) {
            throw ProblemException.of(SealingProblem.KEY_STATE);
        }
        var made = repository.inUse(participant).orElseThrow();
        audit.record(
                AuditAction.CREATE,
                SUBJECT,
                made.id(),
                Map.of("custody", made.custody().name()));
        return made;
    }

    private SealingKey ending(SealingKey old) {
        return new SealingKey(
                old.id(),
                old.participant(),
                old.custody(),
                old.publicKey(),
                old.validFrom(),
                BusinessClock.after(clock.now(), overlap()),
                old.lostAt(),
                old.destroyedAt());
    }

    private static DomainEvent undecryptable(SealingKeyRepository.Unreadable data, Instant at) {
        return new DomainEvent(
                Ids.next(),
                "CLIENT_DATA_UNDECRYPTABLE",
                "client-data",
                data.data(),
                data.sender(),
                data.receiver(),
                "RECEIVER",
                at,
                at,
                Map.of("referral_id", data.referral()));
    }
}

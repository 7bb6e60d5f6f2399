package de.verweisnetz.referral.consent;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.keys.NodeKeys;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What each client agreed to: for one referral, one recipient and one direction, until she takes it back.
 *
 * <p>With each record goes a keyed hash of it that outlives the referral: it tells nothing, but it confirms the record
 * when somebody presents it ({@link #prove}).
 */
@ApplicationScoped
public class Ledger {
    private static final String GIVEN = "GIVEN";
    private static final String WITHDRAWN = "WITHDRAWN";
    private static final String KEY = "consent-proof";

    private final ConsentRepository repository;
    private final NodeKeys keys;
    private final BusinessClock clock;

    @Inject
    Ledger(ConsentRepository repository, NodeKeys keys, BusinessClock clock) {
        this.repository = repository;
        this.keys = keys;
        this.clock = clock;
    }

    protected Ledger() {
        this(new ConsentRepository(), new NodeKeys(), new BusinessClock(Duration.ZERO));
    }

    /** That she was informed (GDPR art. 13). */
    public void recordNotice(GivenNotice notice, Consent.Between between) {
        repository.addNotice(notice, between, clock.now());
    }

    /** What the sender has recorded so far holds no longer: she asks again. */
    public void startAnew(UUID referral, UUID recipient) {
        for (var purpose : ConsentPurpose.values()) {
            takeBack(
                    repository.inForceToChange(referral, purpose, recipient).stream()
                            .filter(known -> known.wasAskedAs(AskedAs.SENDER))
                            .toList(),
                    ConsentChannel.CHAT);
        }
    }

    /**
     * That she agreed; refused while the same side has recorded that already.
     *
     * <p>What the other side has recorded is no reason to refuse: the sender must not learn that she was asked on site.
     */
    public ConsentRecord record(
            UUID referral, GivenConsent given, Consent.Between between, AskedAs as, TextVariant variant) {
        if (repository.inForce(referral, given.purpose(), between.receiverOrg()).stream()
                .anyMatch(known -> known.wasAskedAs(as))) {
            throw ProblemException.of(ConsentProblem.CONSENT_KNOWN);
        }
        return enter(referral, given, between, as, variant);
    }

    /** What she agreed to when it was issued: nothing that the sender recorded is in force then, so nothing is looked up. */
    public void recordAtIssue(UUID referral, List<GivenConsent> given, Consent.Between between, TextVariant variant) {
        given.forEach(consent -> enter(referral, consent, between, AskedAs.SENDER, variant));
    }

    private ConsentRecord enter(
            UUID referral, GivenConsent given, Consent.Between between, AskedAs as, TextVariant variant) {
        var consent = new Consent(referral, given, between, as, variant, clock.now());
        repository.add(consent);
        var record = consent.record();
        repository.addProof(record.id(), GIVEN, proof(keys, record), clock.today());
        return record;
    }

    /** Whether she has agreed, with this recipient, and has not taken it back. */
    public boolean isGiven(UUID referral, ConsentPurpose purpose, UUID recipient) {
        return !repository.inForce(referral, purpose, recipient).isEmpty();
    }

    /**
     * She takes it back, whoever asked her; what was done before stays lawful. That there is nothing to take back is no
     * problem: she wants it not to hold, and it does not.
     */
    public void withdraw(UUID referral, ConsentPurpose purpose, UUID recipient, ConsentChannel channel) {
        takeBack(repository.inForceToChange(referral, purpose, recipient), channel);
    }

    private void takeBack(List<Consent> consents, ConsentChannel channel) {
        for (var consent : consents) {
            consent.withdraw(channel, clock.now());
            repository.store();
            var record = consent.record();
            repository.addProof(record.id(), WITHDRAWN, keys.fingerprint(KEY, record.withdrawn()), clock.today());
        }
    }

    /** Everything she agreed to and took back, oldest first, as far as the caller may see it. */
    public List<ConsentRecord> of(UUID referral) {
        return repository.of(referral).stream().map(Consent::record).toList();
    }

    /** On which day this very record was made, if it was: true still when the referral has long been erased. */
    public Optional<LocalDate> prove(ConsentRecord presented) {
        return presented.isWithdrawn()
                ? repository.provedOn(presented.id(), WITHDRAWN, keys.fingerprint(KEY, presented.withdrawn()))
                : repository.provedOn(presented.id(), GIVEN, proof(keys, presented));
    }

    /** What proves later that it was given. */
    public static byte[] proof(NodeKeys keys, ConsentRecord given) {
        return keys.fingerprint(KEY, given.given());
    }
}

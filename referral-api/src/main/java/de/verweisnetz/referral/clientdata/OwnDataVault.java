package de.verweisnetz.referral.clientdata;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.referral.clientdata.OwnDataRepository.OwnRow;
import de.verweisnetz.referral.lifecycle.ClientReferralRepository;
import de.verweisnetz.referral.lifecycle.Grade;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import de.verweisnetz.referral.lifecycle.ReferralStatus;
import de.verweisnetz.referral.lifecycle.RestrictionRepository;
import de.verweisnetz.referral.sealing.Address;
import de.verweisnetz.referral.sealing.ClientFingerprints;
import de.verweisnetz.referral.sealing.EnvelopeException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The client's own hand on her data: she enters them, unseen by the sender, and reads who was given them. */
@Door
@ApplicationScoped
public class OwnDataVault {
    private static final Logger LOG = Logger.getLogger(OwnDataVault.class.getName());
    private static final String SUBJECT = "client-data";

    @Inject
    private OwnDataRepository repository;

    @Inject
    private Sealing sealing;

    @Inject
    private ClientReferralRepository clients;

    @Inject
    private RestrictionRepository restrictions;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** What became of her data; not found where the referral carries none. */
    public OwnData look(ClientFingerprints client) {
        var row = find(client);
        var state = row.state();
        return new OwnData(
                state == null ? ClientDataState.AWAITED : state,
                row.enteredBy(),
                row.sealedAt(),
                row.forgottenAt(),
                repository.openings(client));
    }

    /** Seals what she entered, in place of what was there, as long as the referral is open. */
    public void enter(ClientFingerprints client, ClientData data) {
        var row = find(client);
        clients.enter(client.page(), client.code());
        restrictions.of(row.referral()).refuse();
        if (!ReferralStatus.valueOf(row.status()).isOpen() || !clock.now().isBefore(row.expiresAt())) {
            throw ProblemException.of(ReferralProblem.ILLEGAL_TRANSITION);
        }
        var consent = row.consent();
        if (consent == null) {
            throw ProblemException.of(ReferralProblem.CONSENT_MISSING);
        }
        var address = new Address(row.referral(), row.sender(), row.recipient(), consent);
        var stored = repository.put(client, sealing.seal(address, data));
        audit.recordByLink(AuditAction.CHANGE, SUBJECT, stored);
    }

    /**
     * What she entered herself, for the one copy of her data that she asks for; nothing where it has been forgotten or only
     * its organisations could open it. Each time is recorded.
     */
    public Optional<ReleasedClientData> copy(ClientFingerprints client) {
        return repository.envelope(client).flatMap(this::copy);
    }

    private Optional<ReleasedClientData> copy(OwnEnvelope own) {
        try {
            var contents = sealing.read(own);
            audit.recordByLink(AuditAction.OPEN_SEALED, SUBJECT, own.data());
            return Optional.of(new ReleasedClientData(contents));
        } catch (EnvelopeException e) {
            LOG.log(Level.WARNING, "A client''s own data cannot be opened: {0}", e.refusal());
            return Optional.empty();
        }
    }

    private OwnRow find(ClientFingerprints client) {
        return repository
                .find(client)
                .filter(row -> Objects.equals(row.grade(), Grade.WARM.name()))
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }
}

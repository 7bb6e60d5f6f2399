package de.verweisnetz.referral.voucher;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts wrong secrets for a reference that exists: somebody may be trying to guess the rest of a code. */
@ApplicationScoped
class WrongSecrets {
    @Inject
    private WrongSecretRepository repository;

    @Inject
    private Vouchers vouchers;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.limits.alarm-after-wrong-secrets")
    private int alarmAfter;

    /** The count stands although the request that brings it is refused. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void count(VoucherCode code) {
        repository
                .count(code.reference(), vouchers.fingerprint(code), clock.now(), alarmAfter)
                .ifPresent(referral -> audit.recordByLink(AuditAction.ALARM, "voucher", referral));
    }
}

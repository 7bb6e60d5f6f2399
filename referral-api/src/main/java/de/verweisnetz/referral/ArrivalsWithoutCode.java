package de.verweisnetz.referral;

import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.idempotency.IdempotencyRepository;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.referral.signpost.ArrivalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;

/** People whom the network led to a centre and who came without a code: counted by month, and nothing else. */
@ApplicationScoped
public class ArrivalsWithoutCode {
    @Inject
    private ArrivalRepository repository;

    @Inject
    private IdempotencyRepository idempotency;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private BusinessClock clock;

    /** One more has come; a repetition with the same key counts nobody twice. */
    @Transactional
    @Requires(Permission.REFERRAL_ANSWER)
    public ArrivalsView count(IdempotencyKey key) {
        idempotency.once(key, () -> {
            repository.count(caller.get().participant(), clock.today().withDayOfMonth(1));
            audit.record(AuditAction.CREATE, "arrival_without_code", null);
            return Ids.next();
        });
        return thisMonth();
    }

    /** How many there were this month. */
    @Transactional
    @Requires(Permission.REFERRAL_ANSWER)
    public ArrivalsView read() {
        return thisMonth();
    }

    private ArrivalsView thisMonth() {
        var month = clock.today().withDayOfMonth(1);
        return new ArrivalsView(
                YearMonth.from(month).toString(), repository.of(caller.get().participant(), month));
    }
}

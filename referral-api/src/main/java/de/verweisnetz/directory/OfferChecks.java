package de.verweisnetz.directory;

import de.verweisnetz.directory.upkeep.CheckQueue;
import de.verweisnetz.directory.upkeep.CheckReason;
import de.verweisnetz.directory.upkeep.CheckResult;
import de.verweisnetz.directory.upkeep.Checks;
import de.verweisnetz.directory.upkeep.Confidence;
import de.verweisnetz.directory.upkeep.Confirmation;
import de.verweisnetz.directory.upkeep.KeptOffers;
import de.verweisnetz.directory.upkeep.OfferCheck;
import de.verweisnetz.identity.OpenToAnyone;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.idempotency.IdempotencyRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Checks that keep offers true: reported by all, worked off by the coordination, answered by the centres themselves. */
@ApplicationScoped
public class OfferChecks {
    @Inject
    private Checks checks;

    @Inject
    private KeptOffers kept;

    @Inject
    private IdempotencyRepository idempotency;

    /**
     * What to check this week, most urgent first.
     *
     * @param hours null for the node's setting
     * @param reason null for all
     */
    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public CheckQueue queue(@Nullable Integer hours, @Nullable CheckReason reason, int limit) {
        return checks.queue(hours, reason, limit);
    }

    /** How many offers are to be checked. */
    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public long waiting() {
        return checks.queue(null, null, 1).total();
    }

    /** What is open about one offer. */
    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public OfferCheck find(OfferId offer) {
        return checks.find(offer.value());
    }

    /** What a check found. */
    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public void record(IdempotencyKey key, OfferId offer, CheckResult result, @Nullable String note) {
        idempotency.once(key, () -> checks.record(offer.value(), result, note));
    }

    /** Still correct. */
    @Transactional
    @Requires(Permission.DIRECTORY_EDIT)
    public Confirmation confirm(IdempotencyKey key, OfferId offer) {
        return kept.confirmation(idempotency.once(key, () -> kept.confirm(offer.value())));
    }

    /** Something about the offer is wrong. */
    @Transactional
    @Requires(Permission.DIRECTORY_SEARCH)
    public void report(IdempotencyKey key, OfferId offer, CheckReason reason, @Nullable String remark) {
        idempotency.once(key, () -> {
            checks.report(offer.value(), reason, remark);
            return offer.value();
        });
    }

    /** How far the entry can be trusted, and why. */
    @Transactional
    @Requires(Permission.DIRECTORY_SEARCH)
    public Confidence confidence(OfferId offer) {
        return checks.confidence(offer.value());
    }

    /** A client reached nobody there: its entry is to be looked at. */
    @OpenToAnyone("Another module's use case tells, which has checked its own caller.")
    public void nobodyAnswered(OfferId offer) {
        checks.nobodyAnswered(offer.value());
    }
}

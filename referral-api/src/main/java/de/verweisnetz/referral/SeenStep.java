package de.verweisnetz.referral;

import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.referral.SeenView.Result;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** One referral of many that a centre takes note of, in a transaction of its own. */
@ApplicationScoped
@Transactional
@Requires(Permission.REFERRAL_ANSWER)
class SeenStep {
    @Inject
    private ReferralChanges changes;

    SeenView mark(IdempotencyKey key, SeenRequest.Item item) {
        var before = changes.view(item.referralId(), Box.RECEIVED);
        if (before.status() == ReferralStatus.SEEN) {
            return SeenView.of(before, Result.ALREADY_SEEN);
        }
        long version = item.version() == null ? before.version() : item.version();
        return SeenView.of(
                changes.change(key, item.referralId(), version, Box.RECEIVED, Referral::markSeen), Result.SEEN);
    }
}

package de.verweisnetz.referral;

import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;

/** The centre has taken note of many referrals: each by itself, so that one that is refused keeps none of the others back. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
@Requires(Permission.REFERRAL_ANSWER)
public class SeenMarking {
    @Inject
    private SeenStep step;

    /**
     * One answer for each, in the order they were asked for.
     *
     * @param keyOf by which a repetition for one of them is known
     */
    public List<SeenView> mark(SeenRequest request, Function<SeenRequest.Item, IdempotencyKey> keyOf) {
        return request.items().stream()
                .map(item -> mark(item, keyOf.apply(item)))
                .toList();
    }

    private SeenView mark(SeenRequest.Item item, IdempotencyKey key) {
        try {
            return step.mark(key, item);
        } catch (ProblemException refused) {
            return SeenView.refused(item.referralId(), refused.type().code());
        }
    }
}

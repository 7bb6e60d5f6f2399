package de.verweisnetz.directory.listing;

import de.verweisnetz.directory.OfferHits;
import de.verweisnetz.directory.OfferView;
import de.verweisnetz.directory.UsualAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells of offers how long they usually take to answer.
 *
 * <p>Few offers have enough answers, and they are measured once a day: all of them are kept in memory for some minutes,
 * so that a search costs nothing more.
 */
@ApplicationScoped
public class UsualAnswers {
    private static final long KEPT = Duration.ofMinutes(10).toNanos();

    @Inject
    private AnswerTimeRepository repository;

    private volatile Known known = new Known(Map.of(), System.nanoTime() - KEPT - 1);

    private record Known(Map<UUID, UsualAnswer> answers, long at) {
        boolean isOld() {
            return System.nanoTime() - at > KEPT;
        }
    }

    public OfferHits onto(OfferHits hits) {
        return hits.with(each(hits.items()), each(hits.fallback()));
    }

    /** One offer costs little: as it is now. */
    public OfferView onto(OfferView offer) {
        return offer.with(repository.find(offer.id()).orElse(null));
    }

    private List<OfferView> each(List<OfferView> offers) {
        return offers.stream()
                .map(offer -> offer.with(answers().get(offer.id())))
                .toList();
    }

    private Map<UUID, UsualAnswer> answers() {
        var now = known;
        if (now.isOld()) {
            now = new Known(repository.all(), System.nanoTime());
            known = now;
        }
        return now.answers;
    }
}

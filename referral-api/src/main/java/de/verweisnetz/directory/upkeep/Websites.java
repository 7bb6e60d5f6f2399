package de.verweisnetz.directory.upkeep;

import de.verweisnetz.directory.upkeep.WebsiteRepository.Failing;
import de.verweisnetz.directory.upkeep.WebsiteRepository.LinkedOffer;
import de.verweisnetz.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which websites of offers are to be asked next, and keeps what came of it; each step is a transaction. */
@ApplicationScoped
public class Websites {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int OFFERS_AT_ONCE = 100;
    private static final int DAYS_OF_PEACE = 30;
    private static final int DAYS_BETWEEN_FAILURES = 7;
    private static final int DAYS_KEPT = 400;
    private static final int DAYS_UNTIL_DEAD = 2;
    private static final int LONGEST_REMARK = 300;

    @Inject
    private WebsiteRepository repository;

    @Inject
    private CheckRepository checks;

    @Inject
    private BusinessClock clock;

    /** A link, and an offer that names it. */
    record Visit(Website website, UUID offer) {}

    /** Those that did not answer the last time; links that nobody names any more are forgotten. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Visit> failing(int most) {
        var today = clock.today();
        repository.forgetBefore(today.minusDays(DAYS_KEPT));
        return repository.failing(today, today.minusDays(DAYS_BETWEEN_FAILURES), most).stream()
                .flatMap(failing -> stillNamed(failing).stream())
                .toList();
    }

    /** The next offers of the round with links that nobody asked for a while; empty when the round has come to its end. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<LinkedOffer> next() {
        var offers = repository.after(repository.reached(), OFFERS_AT_ONCE);
        if (offers.isEmpty()) {
            repository.reach(BEFORE_ALL);
        }
        var urls = offers.stream()
                .flatMap(offer -> offer.websites().stream())
                .map(Website::url)
                .collect(Collectors.toSet());
        var known = repository.known(urls, clock.today().minusDays(DAYS_OF_PEACE));
        return offers.stream().map(offer -> without(offer, known)).toList();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void reached(UUID offer) {
        repository.reach(offer);
    }

    /** The second day in a row without an answer opens a check, an answer takes the node's own report back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void note(Visit visit, boolean answered) {
        var offer = visit.offer();
        int days = repository.note(visit.website().url(), offer, clock.today(), answered);
        if (days >= DAYS_UNTIL_DEAD) {
            repository
                    .find(offer)
                    .ifPresent(listed -> checks.report(
                            offer, CheckReason.LINK_DEAD, remark(listed, visit), Editor.NODE, clock.now()));
        } else if (!repository.hasDead(offer)) {
            checks.withdraw(offer, CheckReason.LINK_DEAD, Editor.NODE);
        }
    }

    private List<Visit> stillNamed(Failing failing) {
        var named = repository.find(failing.offer()).stream()
                .flatMap(offer -> offer.websites().stream())
                .filter(website -> website.url().equals(failing.url()))
                .map(website -> new Visit(website, failing.offer()))
                .toList();
        if (named.isEmpty()) {
            repository.forget(failing.url());
            if (!repository.hasDead(failing.offer())) {
                checks.withdraw(failing.offer(), CheckReason.LINK_DEAD, Editor.NODE);
            }
        }
        return named;
    }

    private static LinkedOffer without(LinkedOffer offer, Set<String> known) {
        return new LinkedOffer(
                offer.id(),
                offer.secret(),
                offer.websites().stream()
                        .filter(website -> !known.contains(website.url()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Of a secret place no words are kept, not even these. */
    private static @Nullable String remark(LinkedOffer offer, Visit visit) {
        var url = visit.website().url();
        return offer.secret() || url.length() > LONGEST_REMARK ? null : url;
    }
}

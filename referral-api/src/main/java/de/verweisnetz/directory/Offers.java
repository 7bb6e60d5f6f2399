package de.verweisnetz.directory;

import de.verweisnetz.directory.listing.Freshness;
import de.verweisnetz.directory.listing.OfferDay;
import de.verweisnetz.directory.listing.OfferRepository;
import de.verweisnetz.directory.listing.OfferRow;
import de.verweisnetz.directory.listing.UsualAnswers;
import de.verweisnetz.directory.search.NeedSearch;
import de.verweisnetz.directory.search.Search;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.OpenToAnyone;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Offers of counselling centres: found by counsellors, referred to by referrals, read by clients. */
@ApplicationScoped
public class Offers {
    @Inject
    private OfferRepository repository;

    @Inject
    private Search search;

    @Inject
    private NeedSearch needs;

    @Inject
    private UsualAnswers usualAnswers;

    @Inject
    private Freshness freshness;

    @Inject
    private CurrentCaller caller;

    @Inject
    private BusinessClock clock;

    /** One page of the offers that fit; a problem names the parameters that make no sense. Nothing of it is kept. */
    @Transactional
    @Requires(Permission.DIRECTORY_SEARCH)
    public OfferHits search(OfferQuery query) {
        return usualAnswers.onto(search.run(query, caller.get().member()));
    }

    /** One offer with everything a counsellor may see; a problem when it is unknown or no longer listed. */
    @Transactional
    @Requires(Permission.DIRECTORY_SEARCH)
    public OfferView find(OfferId id) {
        var row = repository
                .find(id)
                .filter(OfferRow::listed)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        return usualAnswers.onto(day().view(row.version(), row.facts(), row.answerMode()));
    }

    /** Offers for somebody who needs another centre, best first; nothing of it is kept or counted. */
    @OpenToAnyone("Another module's use case asks, which has checked its own caller.")
    public List<OfferId> forNeed(OfferNeed need, int most) {
        return needs.find(need, most).stream().map(OfferId::new).toList();
    }

    /** What the rules of referrals need to know, whether still listed or not. */
    @OpenToAnyone("Another module's use case asks, which has checked its own caller.")
    public Optional<ReferableOffer> forReferral(OfferId id) {
        return repository.find(id).map(this::referable);
    }

    /** When it is open in a week; empty where nobody said. */
    @OpenToAnyone("Another module's use case asks, which has checked its own caller.")
    public List<OfferFacts.Slot> hours(OfferId id) {
        return repository.find(id).map(row -> row.facts().hours()).orElse(List.of());
    }

    /** Code of the data protection law that binds the offer's organisation, where the directory says it. */
    @OpenToAnyone("Another module's use case asks, which has checked its own caller.")
    public Optional<String> lawOf(OfferId id) {
        return repository.law(id);
    }

    /** Names for lists, of listed and former offers alike; unknown ids are left out. */
    @OpenToAnyone("Names of public offers; another module's use case has checked its own caller.")
    public Map<OfferId, OfferName> names(Collection<OfferId> ids) {
        return repository.names(ids);
    }

    /** What the client reads about her centre. */
    @OpenToAnyone("The client has no login, and a card holds only what the centre tells its clients.")
    public Optional<CentreCard> card(OfferId id) {
        return repository.find(id).map(row -> CentreCard.of(row.facts()));
    }

    private OfferDay day() {
        return new OfferDay(clock.now(), freshness);
    }

    private ReferableOffer referable(OfferRow row) {
        var view = day().view(row.version(), row.facts(), row.answerMode());
        var facts = view.facts();
        return new ReferableOffer(
                new OfferId(facts.id()),
                row.version(),
                facts.name(),
                facts.organization().id(),
                facts.organization().name(),
                row.receiver(),
                facts.acceptsReferrals(),
                facts.topics(),
                facts.languages().stream().map(OfferFacts.SpokenLanguage::code).toList(),
                facts.announcedByDefault(),
                facts.answerTimeWorkingDays(),
                row.land(),
                facts.centreType(),
                facts.organization().carrier(),
                row.listed(),
                view.verification() == OfferView.Verification.EXPIRED,
                facts.closedUntil(),
                facts.capacity().light());
    }
}

package de.verweisnetz.directory.upkeep;

import de.verweisnetz.data.exchange.ContactFormats;
import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.document.Documents;
import de.verweisnetz.directory.document.OriginType;
import de.verweisnetz.directory.listing.Freshness;
import de.verweisnetz.directory.listing.OfferDay;
import de.verweisnetz.directory.listing.OfferRepository;
import de.verweisnetz.directory.listing.OfferRow;
import de.verweisnetz.directory.upkeep.ConfidenceRules.Confirmer;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Members;
import de.verweisnetz.identity.Role;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The queue of checks: what opens a check, what it found, and how far an entry can be trusted. */
@ApplicationScoped
public class Checks {
    private static final int CALLS_UNTIL_FLAGGED = 3;
    private static final int DAYS_BETWEEN_CALLS = 14;

    @Inject
    private CandidateRepository candidates;

    @Inject
    private CheckRepository repository;

    @Inject
    private OfferRepository offers;

    @Inject
    private Freshness freshness;

    @Inject
    private Documents documents;

    @Inject
    private KeptOffers kept;

    @Inject
    private Editing editing;

    @Inject
    private Suggesting suggesting;

    @Inject
    private Members members;

    @Inject
    private CurrentCaller caller;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.upkeep.hours-per-week")
    private int hoursPerWeek;

    @Inject
    @ConfigProperty(name = "verweisnetz.upkeep.minutes-per-check")
    private int minutesPerCheck;

    public CheckQueue queue(@Nullable Integer hours, @Nullable CheckReason reason, int limit) {
        var workload = new CheckQueue.Workload(hours == null ? hoursPerWeek : hours, minutesPerCheck);
        return CheckQueue.of(candidates.due(clock.now(), clock.today()), clock.today(), workload, reason, limit);
    }

    /** A problem when the offer is unknown or no longer listed. */
    public OfferCheck find(UUID offer) {
        var candidate = candidates
                .find(offer, clock.now(), clock.today())
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        var results = repository.results(offer);
        var editors = members.editors(
                results.stream().map(CheckRepository.Result::member).toList());
        return new OfferCheck(
                CheckItem.of(candidate, clock.today()),
                candidate.rests(clock.today()) ? candidate.notBefore() : null,
                results.stream()
                        .map(found -> new OfferCheck.Found(
                                found.result(), found.at(), Editor.of(found.member(), editors, true), found.note()))
                        .toList());
    }

    public UUID record(UUID offer, CheckResult result, @Nullable String note) {
        var document = editing.find(Editing.offer(offer));
        if (note != null) {
            suggesting.refuseWordsAboutSecret(document.key(), FieldError.at("/note", Suggesting.NO_WORDS));
        }
        if (result.confirms()) {
            kept.confirm(document, result, note);
            return offer;
        }
        switch (result) {
            case CALLED_NOT_REACHED -> postpone(offer);
            case BOUNCED -> open(offer, CheckReason.BOUNCED, null);
            case CLOSED -> {
                editing.delete(document, OriginType.EDIT, null);
                repository.settle(offer);
            }
            default -> throw new IllegalStateException(result.name());
        }
        repository.record(offer, result, note, caller.get().member(), clock.now());
        return offer;
    }

    /** Opens a check for what somebody reports; a problem when the offer is not listed. */
    public void report(UUID offer, CheckReason reason, @Nullable String remark) {
        listed(offer);
        if (remark != null) {
            suggesting.refuseWordsAboutSecret(Editing.offer(offer), FieldError.at("/remark", Suggesting.NO_WORDS));
        }
        open(offer, reason, remark);
    }

    public Confidence confidence(UUID offer) {
        var row = listed(offer);
        var facts = new OfferDay(clock.now(), freshness)
                .view(row.version(), row.facts(), null)
                .facts();
        var candidate = candidates.find(offer, clock.now(), clock.today()).orElseThrow();
        int reports = candidate.reported().stream()
                .mapToInt(reason -> reason.reports() == null ? 0 : reason.reports())
                .sum();
        return ConfidenceRules.reckon(
                facts, confirmer(offer, facts), isWellFormed(offer), reports, candidate.attempts(), clock.today());
    }

    /** Opens a check, or adds to one that is open. */
    public void open(UUID offer, CheckReason reason, @Nullable String remark) {
        repository.report(offer, reason, remark, caller.get().member(), clock.now());
    }

    /** A client says that nobody answers; however many say so, it is one reason. */
    public void nobodyAnswered(UUID offer) {
        repository.report(offer, CheckReason.NOT_REACHED, null, Editor.CLIENT, clock.now());
    }

    private void postpone(UUID offer) {
        int calls = repository.postpone(offer, clock.today().plusDays(DAYS_BETWEEN_CALLS));
        if (calls >= CALLS_UNTIL_FLAGGED) {
            open(offer, CheckReason.NOT_REACHED, null);
        }
        if (calls == CALLS_UNTIL_FLAGGED) {
            // Another call would not help: somebody has to find another way, and now.
            repository.bringBack(offer);
        }
    }

    private OfferRow listed(UUID offer) {
        return offers.find(new OfferId(offer))
                .filter(OfferRow::listed)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    private boolean isWellFormed(UUID offer) {
        return documents
                .find(Editing.offer(offer))
                .map(document -> ContactFormats.malformed(document.body()).isEmpty())
                .orElse(false);
    }

    private Confirmer confirmer(UUID offer, OfferFacts facts) {
        if (facts.verifiedOn() == null) {
            return Confirmer.NOBODY;
        }
        return documents.history(Editing.offer(offer)).stream()
                .filter(version -> version.origin() == OriginType.CONFIRMATION)
                .findFirst()
                .map(version -> confirmer(version.member()))
                .orElse(Confirmer.SOURCE);
    }

    private Confirmer confirmer(UUID member) {
        var editor = members.editors(List.of(member)).get(member);
        return editor != null && editor.role() == Role.COORDINATOR ? Confirmer.COORDINATION : Confirmer.CENTRE;
    }
}

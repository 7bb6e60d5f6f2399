package de.verweisnetz.directory.search;

import de.verweisnetz.directory.FitReason;
import de.verweisnetz.directory.FitReason.Reason;
import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.directory.OfferFacts.Capacity;
import de.verweisnetz.directory.OfferFacts.Slot;
import de.verweisnetz.directory.OfferQuery.Filters;
import de.verweisnetz.directory.OfferView.MatchReason;
import de.verweisnetz.directory.search.WeekMinutes.Span;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says why an offer is among the hits and how well it fits, in data. */
final class Fit {
    private final Filters filters;
    private final Criteria criteria;
    private final ZonedDateTime now;
    private final LocalDate today;
    private final Set<String> fittingTopics;

    Fit(Filters filters, Criteria criteria, ZonedDateTime now) {
        this.filters = filters;
        this.criteria = criteria;
        this.now = now;
        this.today = now.toLocalDate();
        var meant = criteria.text() == null ? Stream.<String>empty() : criteria.text().topics().stream();
        // Who covers whom is the same seen from either side.
        this.fittingTopics = Stream.concat(filters.topics().stream(), meant)
                .flatMap(topic -> Facets.covered(topic).stream())
                .collect(Collectors.toSet());
    }

    /** Why it is in the list, without values. */
    List<MatchReason> matched(List<FitReason> fit) {
        return Stream.of(MatchReason.values())
                .filter(match ->
                        fit.stream().anyMatch(reason -> reason.reason().name().equals(match.name())))
                .toList();
    }

    /**
     * @param light the capacity as it holds today
     */
    List<FitReason> reasons(Hit hit, @Nullable Double distanceKm, Capacity light) {
        var facts = hit.facts();
        var reasons = new ArrayList<FitReason>();
        text(hit, reasons);
        facts.languages().stream()
                .filter(language -> filters.speech().languages().contains(language.code()))
                .filter(language -> filters.speech().mode() == null
                        || filters.speech().mode().equals(language.mode()))
                .map(language -> FitReason.language(language.code(), language.mode(), spoken(facts, language)))
                .forEach(reasons::add);
        place(facts, distanceKm, reasons);
        people(facts, reasons);
        centre(facts, hit.answerMode(), reasons);
        reach(facts, reasons);
        capacity(light, reasons);
        if (facts.verifiedOn() != null) {
            reasons.add(FitReason.verified(
                    facts.verifiedOn(), Math.max(0, ChronoUnit.DAYS.between(facts.verifiedOn(), today))));
        }
        return reasons;
    }

    private void text(Hit hit, List<FitReason> reasons) {
        var text = criteria.text();
        if (text != null) {
            reasons.add(FitReason.text(text.used(hit.used())));
        }
        var covered =
                hit.facts().topics().stream().filter(fittingTopics::contains).toList();
        if (!covered.isEmpty()) {
            reasons.add(FitReason.topic(covered));
        }
    }

    /** The hours in question: of the day that is asked for, else all; none of its own where it has none. */
    private @Nullable List<Slot> spoken(OfferFacts facts, OfferFacts.SpokenLanguage language) {
        var at = moment(filters.speech().at());
        var own = OfferHours.ownHours(language);
        var slots = own.isEmpty() && at.isPresent() ? facts.hours() : own;
        var day = slots.stream()
                .filter(slot -> at.isEmpty() || slot.weekday().equals(at.get().weekday()))
                .toList();
        return day.isEmpty() ? null : day;
    }

    private void place(OfferFacts facts, @Nullable Double distanceKm, List<FitReason> reasons) {
        var vicinity = criteria.vicinity();
        var nationwide = facts.area().contains("NATIONWIDE");
        if (distanceKm != null) {
            reasons.add(FitReason.distance(distanceKm));
        }
        if (vicinity != null) {
            var covering = facts.area().stream()
                    .filter(area -> !area.equals("NATIONWIDE"))
                    .filter(area -> vicinity.areas().contains(Facets.area(area)))
                    .toList();
            if (!covering.isEmpty()) {
                reasons.add(FitReason.area(covering));
            }
        }
        var anywhere = vicinity != null || filters.where().region() != null;
        if (nationwide && (anywhere || filters.where().nationwide())) {
            reasons.add(FitReason.of(Reason.NATIONWIDE));
        }
        var remote = OfferCodes.remoteChannels(facts);
        if (!remote.isEmpty()
                && distanceKm == null
                && (anywhere || filters.where().remote())) {
            reasons.add(FitReason.remote(remote));
        }
    }

    private void people(OfferFacts facts, List<FitReason> reasons) {
        var whom = filters.whom();
        var asked = whom.ageBand() != null || whom.gender() != null || whom.origin() != null || whom.sector() != null;
        if (asked && facts.targetGroup() != null) {
            reasons.add(FitReason.of(Reason.TARGET_GROUP));
        }
    }

    private void centre(OfferFacts facts, String answerMode, List<FitReason> reasons) {
        var centre = filters.centre();
        if (!centre.types().isEmpty()) {
            reasons.add(FitReason.code(Reason.CENTRE_TYPE, facts.centreType()));
        }
        if (!centre.carriers().isEmpty() && facts.organization().carrier() != null) {
            reasons.add(FitReason.code(Reason.CARRIER, facts.organization().carrier()));
        }
        if (centre.accepts() != null) {
            reasons.add(FitReason.code(Reason.ACCEPTS, centre.accepts()));
        }
        if (!centre.answerModes().isEmpty()) {
            reasons.add(FitReason.code(Reason.ANSWER_MODE, answerMode));
        }
    }

    private void reach(OfferFacts facts, List<FitReason> reasons) {
        moment(filters.reach().openAt())
                .ifPresent(at -> reasons.add(FitReason.open(facts.hours().stream()
                        .filter(slot -> touches(OfferHours.span(slot), at.span()))
                        .toList())));
        moment(filters.reach().phoneAt())
                .ifPresent(at -> reasons.add(FitReason.phone(facts.phoneHours().stream()
                        .filter(slot -> touches(OfferHours.span(slot), at.span()))
                        .toList())));
        if (OfferCodes.isCalledFromAbroad(facts)
                && (filters.reach().fromAbroad()
                        || "ABROAD".equals(filters.where().region()))) {
            reasons.add(FitReason.of(Reason.REACHABLE_FROM_ABROAD));
        }
        var wheelchair =
                facts.accessibility() == null ? null : facts.accessibility().get("wheelchair");
        if (filters.reach().wheelchair() != null && wheelchair != null) {
            reasons.add(FitReason.code(Reason.WHEELCHAIR, wheelchair));
        }
    }

    private void capacity(Capacity light, List<FitReason> reasons) {
        var since = light.since();
        var days = since == null ? null : Math.max(0, ChronoUnit.DAYS.between(since, today));
        reasons.add(FitReason.capacity(light.light(), since, days, light.waitingDays()));
    }

    private Optional<Moment> moment(@Nullable String text) {
        return text == null ? Optional.empty() : Moment.parse(text, now);
    }

    private static boolean touches(@Nullable Span slot, Span asked) {
        return slot != null && slot.from() < asked.to() && asked.from() < slot.to();
    }
}

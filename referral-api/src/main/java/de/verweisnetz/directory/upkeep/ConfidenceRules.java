package de.verweisnetz.directory.upkeep;

import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.directory.upkeep.Confidence.Factor;
import de.verweisnetz.directory.upkeep.Confidence.FactorCode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reckons how far an entry can be trusted: 40 for freshness, 25 for completeness, 15 for who confirmed it, 10 each for a
 * known capacity and for well formed contacts; reports and calls in vain take away.
 */
final class ConfidenceRules {
    private static final int FRESH = 40;
    private static final int CONFIRMED = 15;
    private static final int CONFIRMED_BY_COORDINATION = 12;
    private static final int FROM_ITS_SOURCE = 5;
    private static final int FIELD = 5;
    private static final int CAPACITY = 10;
    private static final int FORMAT = 10;
    private static final int A_REPORT = 10;
    private static final int MOST_BY_REPORTS = 40;
    private static final int A_CALL = 10;
    private static final int MOST_BY_CALLS = 30;
    private static final int GOOD_AS_NEW_DAYS = 30;
    private static final int WORTHLESS_AFTER_DAYS = 365;

    /** Who confirmed an entry last. */
    enum Confirmer {
        CENTRE,
        COORDINATION,
        /** Only its source says when it was confirmed. */
        SOURCE,
        NOBODY
    }

    private ConfidenceRules() {}

    /**
     * @param facts as they hold today
     * @param reports how many are open
     * @param attempts calls in vain since the last confirmation
     */
    static Confidence reckon(
            OfferFacts facts, Confirmer confirmer, boolean wellFormed, int reports, int attempts, LocalDate today) {
        var factors = new ArrayList<Factor>();
        factors.add(freshness(facts.verifiedOn(), today));
        factors.add(Factor.of(FactorCode.CONFIRMED_BY, by(confirmer), CONFIRMED));
        factors.add(completeness(facts));
        factors.add(Factor.of(FactorCode.CAPACITY_KNOWN, isKnown(facts) ? CAPACITY : 0, CAPACITY));
        factors.add(Factor.of(FactorCode.FORMAT, wellFormed ? FORMAT : 0, FORMAT));
        takeAway(factors, FactorCode.REPORTS, reports, Math.min(reports * A_REPORT, MOST_BY_REPORTS));
        takeAway(factors, FactorCode.NOT_REACHED, attempts, Math.min(attempts * A_CALL, MOST_BY_CALLS));
        return Confidence.of(facts.id(), factors);
    }

    private static Factor freshness(@Nullable LocalDate verifiedOn, LocalDate today) {
        if (verifiedOn == null) {
            return Factor.of(FactorCode.FRESHNESS, 0, FRESH);
        }
        int days = (int) Math.max(0, ChronoUnit.DAYS.between(verifiedOn, today));
        int left = Math.max(0, Math.min(WORTHLESS_AFTER_DAYS - days, WORTHLESS_AFTER_DAYS - GOOD_AS_NEW_DAYS));
        int points = FRESH * left / (WORTHLESS_AFTER_DAYS - GOOD_AS_NEW_DAYS);
        return new Factor(FactorCode.FRESHNESS, points, FRESH, days, null, null, null);
    }

    private static int by(Confirmer confirmer) {
        return switch (confirmer) {
            case CENTRE -> CONFIRMED;
            case COORDINATION -> CONFIRMED_BY_COORDINATION;
            case SOURCE -> FROM_ITS_SOURCE;
            case NOBODY -> 0;
        };
    }

    private static Factor completeness(OfferFacts facts) {
        var fields = new LinkedHashMap<String, Boolean>();
        fields.put("client_contact", facts.clientContact() != null);
        fields.put("hours", !facts.hours().isEmpty());
        fields.put("languages", !facts.languages().isEmpty());
        fields.put("topics", !facts.topics().isEmpty());
        fields.put("area", !facts.area().isEmpty());
        var missing = fields.entrySet().stream()
                .filter(field -> !field.getValue())
                .map(Map.Entry::getKey)
                .toList();
        int there = fields.size() - missing.size();
        return new Factor(
                FactorCode.COMPLETENESS,
                there * FIELD,
                fields.size() * FIELD,
                null,
                there,
                missing.isEmpty() ? null : missing,
                null);
    }

    private static boolean isKnown(OfferFacts facts) {
        return !facts.capacity().light().equals("UNKNOWN");
    }

    /** Never more than is there: the factors add up to the score. */
    private static void takeAway(List<Factor> factors, FactorCode code, int count, int points) {
        if (count > 0) {
            int there = factors.stream().mapToInt(Factor::points).sum();
            factors.add(new Factor(code, -Math.min(points, there), 0, null, count, null, null));
        }
    }
}

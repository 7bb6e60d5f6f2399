package de.verweisnetz.directory.upkeep;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an entry can be trusted, and why: the factors add up to the score.
 *
 * @param score from 0 to 100
 */
public record Confidence(UUID id, int score, List<Factor> factors) {

    /** What the figure is made of. */
    public enum FactorCode {
        FRESHNESS,
        CONFIRMED_BY,
        COMPLETENESS,
        CAPACITY_KNOWN,
        FORMAT,
        REPORTS,
        NOT_REACHED
    }

    /**
     * One contribution.
     *
     * @param points negative where it takes away
     * @param most what it could contribute; 0 where it only takes away
     * @param days since the last confirmation
     * @param count of what there is
     * @param missing what is not there
     * @param detail the same as a sentence
     */
    public record Factor(
            FactorCode code,
            int points,
            int most,
            @Nullable Integer days,
            @Nullable Integer count,
            @Nullable List<String> missing,
            @Nullable String detail) {

        static Factor of(FactorCode code, int points, int most) {
            return new Factor(code, points, most, null, null, null, null);
        }

        public Factor saying(String sentence) {
            return new Factor(code, points, most, days, count, missing, sentence);
        }
    }

    static Confidence of(UUID id, List<Factor> factors) {
        return new Confidence(id, factors.stream().mapToInt(Factor::points).sum(), List.copyOf(factors));
    }
}

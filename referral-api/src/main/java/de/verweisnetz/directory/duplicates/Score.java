package de.verweisnetz.directory.duplicates;

import de.verweisnetz.directory.DuplicateReason;
import java.util.List;

/** The sum of what speaks for and against two documents being the same. */
record Score(int value, List<DuplicateReason> reasons) {
    /** A pair with less is not worth anybody's time. */
    static final int LEAST = 50;

    private static final int MOST = 100;

    static Score of(List<DuplicateReason> reasons) {
        int sum = reasons.stream().mapToInt(DuplicateReason::points).sum();
        return new Score(Math.max(0, Math.min(MOST, sum)), List.copyOf(reasons));
    }

    boolean deservesALook() {
        return value >= LEAST;
    }
}

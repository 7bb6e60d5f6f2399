package de.verweisnetz.privacy;

import java.time.Period;

/**
 * A class of data that ends, and how it is erased; each bean of this type is applied every day.
 *
 * <p>The period is the setting {@code verweisnetz.retention.<name>}. A value outside the bounds keeps the node from
 * starting: below the shortest the data would be missing where it is needed, above the longest it would be kept without
 * a reason.
 */
public interface RetentionRule {
    /** Lower case with hyphens, never changed: setting and log go by it. */
    String name();

    Period shortest();

    Period longest();

    /**
     * A statement that erases a batch and answers one number, how many that were.
     *
     * <p>It runs as the jobs role and has two parameters in this order: the time before which the data must have ended,
     * and how many to erase at most. What must go together goes in one statement, by data-modifying {@code WITH}.
     */
    String statement();
}

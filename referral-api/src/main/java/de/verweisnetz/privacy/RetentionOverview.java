package de.verweisnetz.privacy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is erased by age: the rules as this node is set to, and how the job stands that applies them.
 *
 * @param job absent until it was planned for the first time
 */
public record RetentionOverview(@Nullable Job job, List<Rule> items) {

    /**
     * When the rules are applied.
     *
     * @param nextAt when they will be, by the system's clock
     */
    public record Job(Instant nextAt, @Nullable Instant lastSuccess, @Nullable Instant lastFailure, boolean running) {}

    /**
     * A rule.
     *
     * @param period as ISO 8601 writes it
     * @param shortest the least that may be set
     * @param longest the most that may be set
     * @param dueBefore what ended before this time goes with the next run
     * @param last what was erased last; absent before the first run
     */
    public record Rule(
            String rule,
            String period,
            String shortest,
            String longest,
            Instant dueBefore,
            @Nullable RetentionRunView last) {}
}

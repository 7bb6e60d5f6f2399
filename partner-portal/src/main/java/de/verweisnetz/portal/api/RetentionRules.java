package de.verweisnetz.portal.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long everything is kept, what was erased last and what is due next. */
public record RetentionRules(@Nullable Job job, List<Rule> items) {

    /** When the rules are applied. */
    public record Job(Instant nextAt, @Nullable Instant lastSuccess, @Nullable Instant lastFailure, boolean running) {
        /** The last run ended with a failure. */
        public boolean hasFailed() {
            return lastFailure != null && (lastSuccess == null || lastFailure.isAfter(lastSuccess));
        }
    }

    /** A rule with its period, and its last run. */
    public record Rule(
            String rule,
            String period,
            String shortest,
            String longest,
            Instant dueBefore,
            @Nullable RetentionRun last) {}
}

package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.platform.rest.Times;
import de.verweisnetz.referral.lifecycle.ReferralFilter;
import de.verweisnetz.referral.lifecycle.ReferralStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the filters of a list from the query. */
final class FilterParameters {
    private static final String NOBODY = "none";

    private FilterParameters() {}

    static ReferralFilter read(
            List<String> statuses,
            @Nullable String topic,
            @Nullable String language,
            @Nullable String dueBefore,
            @Nullable String assigned) {
        return new ReferralFilter(
                statuses.stream()
                        .distinct()
                        .sorted()
                        .map(FilterParameters::status)
                        .toList(),
                topic,
                language,
                dueBefore == null ? null : time(dueBefore),
                assigned == null || assigned.equals(NOBODY) ? null : UUID.fromString(assigned),
                NOBODY.equals(assigned),
                false);
    }

    private static ReferralStatus status(String code) {
        try {
            return ReferralStatus.valueOf(code);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.parameter("status", "unknown-code"));
        }
    }

    private static Instant time(String text) {
        return Times.read(text)
                .orElseThrow(() ->
                        ProblemException.of(CommonProblem.VALIDATION, FieldError.parameter("due_before", "format")));
    }
}

package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.platform.rest.Times;
import de.verweisnetz.referral.lifecycle.ReferralFilter;
import de.verweisnetz.referral.lifecycle.ReferralStatus;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the filters of a list from the query. */
public class FilterParameters {
    private static final String NOBODY = "none";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @QueryParam("status")
    @Size(max = 12)
    private List<String> statuses;

    @QueryParam("topic")
    @Pattern(regexp = "[A-Z]{3}(\\.[A-Z]+)?")
    private @Nullable String topic;

    @QueryParam("language")
    @Pattern(regexp = "[a-z]{2,3}")
    private @Nullable String language;

    @QueryParam("due_before")
    private @Nullable String dueBefore;

    @QueryParam("told_since")
    private @Nullable String toldSince;

    @QueryParam("assigned")
    @Pattern(regexp = NOBODY + "|" + ID)
    private @Nullable String assigned;

    @QueryParam("sender")
    @Pattern(regexp = ID)
    private @Nullable String sender;

    @QueryParam("forwarded")
    @Pattern(regexp = "true|false")
    private @Nullable String forwarded;

    @QueryParam("reference")
    @Pattern(regexp = "[0-9A-Za-z-]{2,9}")
    private @Nullable String reference;

    // Filled by JAX-RS.
    @SuppressWarnings("NullAway.Init")
    public FilterParameters() {}

    ReferralFilter read() {
        return new ReferralFilter(
                statuses.stream()
                        .distinct()
                        .sorted()
                        .map(FilterParameters::status)
                        .toList(),
                topic,
                language,
                dueBefore == null ? null : time("due_before", dueBefore),
                assigned == null || assigned.equals(NOBODY) ? null : UUID.fromString(assigned),
                NOBODY.equals(assigned),
                sender == null ? null : UUID.fromString(sender),
                forwarded == null ? null : Boolean.valueOf(forwarded),
                reference == null ? null : reference.toUpperCase(Locale.ROOT),
                false,
                toldSince == null ? null : time("told_since", toldSince));
    }

    private static ReferralStatus status(String code) {
        try {
            return ReferralStatus.valueOf(code);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.parameter("status", "unknown-code"));
        }
    }

    private static Instant time(String parameter, String text) {
        return Times.read(text)
                .orElseThrow(
                        () -> ProblemException.of(CommonProblem.VALIDATION, FieldError.parameter(parameter, "format")));
    }
}

package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.OfferChecks;
import de.verweisnetz.directory.upkeep.CheckQueue;
import de.verweisnetz.directory.upkeep.CheckReason;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The queue of checks. */
@RequestScoped
@Path("v1/checks")
@Produces("application/json")
public class ChecksResource {
    @Inject
    private OfferChecks checks;

    @GET
    public CheckQueue queue(
            @QueryParam("hours") @Min(1) @Max(200) @Nullable Integer hours,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit) {
        return checks.queue(hours, reason == null ? null : reason(reason), limit);
    }

    private static CheckReason reason(String code) {
        try {
            return CheckReason.valueOf(code);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.parameter("reason", "unknown-code"));
        }
    }
}

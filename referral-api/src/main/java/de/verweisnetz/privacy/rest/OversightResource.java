package de.verweisnetz.privacy.rest;

import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.Oversight;
import de.verweisnetz.privacy.ProcessingRecords;
import de.verweisnetz.privacy.RetentionReports;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** What a data protection officer asks for besides the audit trail. */
@RequestScoped
@Path("v1/privacy")
@Produces(MediaType.APPLICATION_JSON)
public class OversightResource {
    @Inject
    private Oversight oversight;

    @Inject
    private ProcessingRecords records;

    @Inject
    private RetentionReports retention;

    @Context
    private UriInfo uri;

    @GET
    @Path("retention-runs")
    public Response runs(
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 500) @Nullable String cursor) {
        return PrivateAnswers.page(oversight.runs(cursor, limit), uri);
    }

    @GET
    @Path("retention-rules")
    public Response rules() {
        return PrivateAnswers.ok(retention.overview());
    }

    @GET
    @Path("processing-record")
    public Response processingRecord(
            @QueryParam("language") @DefaultValue("de") @Pattern(regexp = "de|en") String language) {
        return PrivateAnswers.ok(records.make(language));
    }

    @GET
    @Path("incident-report")
    public Response incident(
            @QueryParam("from") @NotNull String from,
            @QueryParam("to") @NotNull String to,
            @QueryParam("organisation") @Nullable String organisation) {
        var begin = QueryValues.required("from", from);
        var end = QueryValues.required("to", to);
        if (!begin.isBefore(end)) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.parameter("to", "invalid"));
        }
        return PrivateAnswers.ok(oversight.incident(begin, end, QueryValues.id("organisation", organisation)));
    }
}

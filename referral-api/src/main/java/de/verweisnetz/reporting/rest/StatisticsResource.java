package de.verweisnetz.reporting.rest;

import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.reporting.FunnelView;
import de.verweisnetz.reporting.Statistics;
import de.verweisnetz.reporting.UnlinkedReportsView;
import de.verweisnetz.reporting.UnlinkedStatistics;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** Statistics. */
@RequestScoped
@Path("v1/statistics")
public class StatisticsResource {
    @Inject
    private Statistics statistics;

    @Inject
    private UnlinkedStatistics unlinked;

    @GET
    @Path("funnel")
    @Produces(MediaType.APPLICATION_JSON)
    public FunnelView funnel(@QueryParam("from") @NotNull String from, @QueryParam("to") @NotNull String to) {
        return statistics.funnel(day("from", from), day("to", to));
    }

    /** What was counted without a link to a referral, by month. */
    @GET
    @Path("unlinked-reports")
    @Produces(MediaType.APPLICATION_JSON)
    public UnlinkedReportsView unlinkedReports(
            @QueryParam("from") @NotNull String from, @QueryParam("to") @NotNull String to) {
        return unlinked.byMonth(month("from", from), month("to", to));
    }

    private static YearMonth month(String parameter, String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.parameter(parameter, "format"));
        }
    }

    private static LocalDate day(String parameter, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.parameter(parameter, "format"));
        }
    }
}

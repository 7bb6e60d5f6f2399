package de.verweisnetz.portal.statistics;

import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.api.UnlinkedReports;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import de.verweisnetz.portal.text.BusinessTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** How many referrals reached which step, for the coordinator. */
@Controller
@RequestScoped
@Path("/statistics")
@Produces("text/html")
public class StatisticsController {
    private static final int MOST_MONTHS = 6;

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    StaffApi api;

    @Context
    UriInfo address;

    @GET
    public Response funnel() {
        LocalDate today = BusinessTime.today();
        Form asked = new Form(address.getQueryParameters());
        Form form = new Form(Map.of(
                "from",
                        List.of(
                                asked.ticked("from")
                                        ? asked.value("from")
                                        : today.withDayOfYear(1).toString()),
                "to", List.of(asked.ticked("to") ? asked.value("to") : today.toString())));
        Page page = pages.staff("statistics", "statistics.title");
        models.put("form", form);
        models.put("chart", null);
        models.put("unlinked", null);
        if (isPeriod(form)) {
            models.put("chart", FunnelChart.of(api.funnel(day(form, "from"), day(form, "to"))));
            models.put("unlinked", unlinked(YearMonth.from(day(form, "from")), YearMonth.from(day(form, "to"))));
        } else {
            form.reject("from", page.t().get("statistics.period.wrong"));
        }
        models.put("page", form.isRejected() ? page.withErrors() : page);
        return Response.status(form.isRejected() ? 422 : 200)
                .entity("statistics/funnel.jte")
                .build();
    }

    /** Of a long period the last months. */
    private UnlinkedReports unlinked(YearMonth from, YearMonth to) {
        YearMonth first = to.minusMonths(MOST_MONTHS - 1L);
        return api.unlinkedReports(from.isBefore(first) ? first : from, to);
    }

    private static boolean isPeriod(Form form) {
        try {
            return !day(form, "from").isAfter(day(form, "to"));
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }

    private static LocalDate day(Form form, String field) {
        return LocalDate.parse(form.value(field));
    }
}

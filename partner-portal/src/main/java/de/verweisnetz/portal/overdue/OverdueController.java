package de.verweisnetz.portal.overdue;

import de.verweisnetz.portal.api.ClocksApi;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Organisations that owe an answer or a confirmation, and what is open at organisations that take part no more. */
@Controller
@RequestScoped
@Path("/overdue")
@Produces("text/html")
public class OverdueController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    ClocksApi api;

    @GET
    public String list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("unconfirmed_cursor") @Nullable String unconfirmedCursor,
            @QueryParam("gone_cursor") @Nullable String goneCursor) {
        models.put("page", pages.staff("overdue", "overdue.title"));
        models.put("unanswered", api.overdue("UNANSWERED", cursor));
        models.put("unconfirmed", api.overdue("UNCONFIRMED", unconfirmedCursor));
        models.put("gone", api.overdue("CENTRE_GONE", goneCursor));
        return "overdue/list.jte";
    }
}

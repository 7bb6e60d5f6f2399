package de.verweisnetz.portal.start;

import de.verweisnetz.portal.api.CardApi;
import de.verweisnetz.portal.api.ClocksApi;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;

/** The start page after the login: what each role most likely wants next. */
@Controller
@RequestScoped
@Path("/")
@Produces("text/html")
public class HomeController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    CardApi cards;

    @Inject
    ClocksApi clocks;

    @GET
    public String show() {
        Page page = pages.staff("", "home.title");
        models.put("page", page);
        models.put("alarms", page.is("coordinator") || page.is("dpo") ? cards.codeAlarms() : List.of());
        models.put("tasks", page.is("streetworker") || page.is("partner") ? clocks.openTasks() : 0);
        return "start/home.jte";
    }
}

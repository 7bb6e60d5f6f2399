package de.verweisnetz.portal.start;

import de.verweisnetz.portal.api.CardApi;
import de.verweisnetz.portal.api.StaffApi;
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

/** The start page after the login: what waits for whoever has logged in, and where she can go. */
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
    StaffApi api;

    @GET
    public String show() {
        Page page = pages.staff("", "home.title");
        models.put("page", page);
        models.put("alarms", page.is("coordinator") || page.is("dpo") ? cards.codeAlarms() : List.of());
        models.put("waiting", WaitingLink.of(api.waiting()));
        return "start/home.jte";
    }
}

package de.verweisnetz.portal.start;

import de.verweisnetz.portal.api.CardApi;
import de.verweisnetz.portal.api.Preferences;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.help.Guide;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import de.verweisnetz.portal.login.CurrentPreferences;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The start page after the login: what waits for whoever has logged in, and where she can go. */
@Controller
@RequestScoped
@Path("/")
@Produces("text/html")
public class HomeController {
    private static final List<String> TOUR = List.of("done", "closed");

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    CardApi cards;

    @Inject
    StaffApi api;

    @Inject
    CurrentPreferences preferences;

    @GET
    public String show(@QueryParam("tour") @Nullable String tour) {
        Page page = pages.staff("", "home.title");
        Preferences chosen = preferences.get();
        models.put("guides", Guide.open(Objects.requireNonNull(page.member()), chosen));
        models.put("done", chosen.tourDone());
        models.put("tour", tour != null && TOUR.contains(tour) ? tour : null);
        models.put("page", page);
        models.put("alarms", page.is("coordinator") || page.is("dpo") ? cards.codeAlarms() : List.of());
        models.put("waiting", WaitingLink.of(api.waiting()));
        return "start/home.jte";
    }
}

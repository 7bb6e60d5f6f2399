package de.verweisnetz.portal.keep.suggestions;

import de.verweisnetz.portal.api.UpkeepApi;
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

/** What the reader's own organisation has suggested, and what became of it. */
@Controller
@RequestScoped
@Path("/suggestions")
@Produces("text/html")
public class OwnSuggestionsController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    UpkeepApi api;

    @GET
    public String list(@QueryParam("cursor") @Nullable String cursor) {
        models.put("page", pages.staff("suggestions", "suggestions.own"));
        models.put("suggestions", api.suggestions(null, cursor));
        return "keep/suggestions/own.jte";
    }
}

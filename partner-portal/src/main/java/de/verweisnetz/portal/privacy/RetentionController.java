package de.verweisnetz.portal.privacy;

import de.verweisnetz.portal.api.PrivacyApi;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** How long everything is kept, what was erased, and what is due next. */
@Controller
@RequestScoped
@Path("/retention")
@Produces("text/html")
public class RetentionController {
    @Inject
    Models models;

    @Inject
    Officers officers;

    @Inject
    PrivacyApi api;

    @GET
    public String show(@QueryParam("cursor") @Nullable String cursor) {
        models.put("page", officers.page("retention.title"));
        models.put("rules", api.rules());
        models.put("runs", api.runs(cursor));
        models.put("later", cursor != null);
        return "privacy/retention.jte";
    }
}

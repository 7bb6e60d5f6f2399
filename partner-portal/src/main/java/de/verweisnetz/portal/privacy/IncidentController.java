package de.verweisnetz.portal.privacy;

import de.verweisnetz.portal.api.IncidentWindow;
import de.verweisnetz.portal.api.PrivacyApi;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
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
import org.jspecify.annotations.Nullable;

/** Whom an incident may concern: the referrals and organisations of a window of time. */
@Controller
@RequestScoped
@Path("/incident")
@Produces("text/html")
public class IncidentController {
    @Inject
    Models models;

    @Inject
    Officers officers;

    @Inject
    PrivacyApi api;

    @Context
    UriInfo address;

    @GET
    public Response report() {
        Page page = officers.page("incident.title");
        Form form = new Form(address.getQueryParameters());
        boolean asked = form.ticked("from") || form.ticked("to");
        @Nullable IncidentWindow window = asked ? IncidentForm.window(form) : null;
        if (asked && window == null) {
            form.reject("from", page.t().get("incident.wrong"));
        }
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("form", form);
        models.put("report", window == null ? null : api.incident(window));
        models.put("organizations", api.processingRecord(page.language()).organizations());
        models.put(
                "file",
                "/app/incident/file?from=" + Page.encode(form.value("from")) + "&to=" + Page.encode(form.value("to"))
                        + "&organization=" + Page.encode(form.value("organization")));
        return Response.status(form.isRejected() ? 422 : 200)
                .entity("privacy/incident.jte")
                .build();
    }
}

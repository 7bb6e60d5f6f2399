package de.verweisnetz.portal.privacy;

import de.verweisnetz.portal.api.ClientRequest;
import de.verweisnetz.portal.api.PrivacyApi;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What clients have asked for: the own organisation acts on it, the data protection officer follows all of it. */
@Controller
@RequestScoped
@Path("/rights")
@Produces("text/html")
public class RightsController {
    static final List<String> RESULTS = List.of("DONE", "NOTHING_HELD", "KEPT_BY_LAW");

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    PrivacyApi api;

    @Context
    UriInfo address;

    @GET
    public String list() {
        Page page = pages.staff("rights", "rights.title");
        models.put("page", page);
        models.put("done", new Form(address.getQueryParameters()).optional("done"));
        models.put("tasks", page.is("admin") ? List.of() : api.tasks());
        models.put("locked", page.is("streetworker") || page.is("partner") ? api.locked() : List.of());
        models.put("requests", page.is("dpo") ? api.requests().items() : List.<ClientRequest>of());
        return "privacy/rights.jte";
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response acknowledge(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        String result = form.value("result");
        if (!RESULTS.contains(result)) {
            throw new BadRequestException();
        }
        api.acknowledge(id, OnceKey.of(form), result);
        return Response.seeOther(URI.create("/app/rights?done=" + result)).build();
    }
}

package de.verweisnetz.portal.keep.keepers;

import de.verweisnetz.portal.api.UpkeepApi;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
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
import java.util.Map;

/** Who keeps which organisation; the coordination says whose changes need its approval. */
@Controller
@RequestScoped
@Path("/directory/keepers")
@Produces("text/html")
public class KeepersController {

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    UpkeepApi api;

    @Context
    UriInfo address;

    @GET
    public String list() {
        Page page = pages.staff("directory", "keepers.title");
        if (!page.is("coordinator")) {
            throw new ForbiddenException();
        }
        models.put("page", page);
        models.put("done", new Form(address.getQueryParameters()).optional("done"));
        models.put("organizations", api.managedOrganizations());
        return "keep/keepers/list.jte";
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        api.manage(id, form.value("participant_id"), form.value("edits"));
        return Response.seeOther(URI.create("/app/directory/keepers?done=" + form.value("edits")))
                .build();
    }
}

package de.verweisnetz.portal.keep.information;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.InformationApi;
import de.verweisnetz.portal.api.InformationSource;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sources of trusted information: the list, a new one, changes. */
@Controller
@RequestScoped
@Path("/directory/information")
@Produces("text/html")
public class InformationController {
    private static final String NEW = "new";

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    InformationApi api;

    @Context
    UriInfo address;

    @GET
    public String list(@QueryParam("cursor") @Nullable String cursor) {
        Form form = new Form(address.getQueryParameters());
        models.put("page", coordinator("information.title"));
        models.put("form", form);
        models.put("done", form.optional("done"));
        models.put(
                "sources", api.list(form.optional("topic"), form.optional("language"), form.optional("state"), cursor));
        return "keep/information/list.jte";
    }

    @GET
    @Path("{id}")
    public Response form(@PathParam("id") String id) {
        return id.equals(NEW) ? show(id, Form.empty(), 200) : show(id, InformationForm.filled(api.find(id)), 200);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        InformationForm.check(form, pages.texts());
        if (form.isRejected()) {
            return show(id, form, 422);
        }
        InformationSource.Details details = InformationForm.details(form);
        try {
            if (id.equals(NEW)) {
                api.add(OnceKey.of(form), details);
            } else {
                api.change(id, form.value("version"), details);
            }
            return done("saved");
        } catch (ApiProblem refused) {
            if (!refused.problem().isRefusal() || refused.status() == 403 || refused.status() == 404) {
                throw refused;
            }
            form.reject(refused.problem(), InformationForm::field, pages.texts());
            return show(id, form, refused.status());
        }
    }

    @POST
    @Path("{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        api.remove(id, new Form(Map.copyOf(values)).value("version"));
        return done("removed");
    }

    private Response show(String id, Form form, int status) {
        Page page = coordinator(id.equals(NEW) ? "information.new" : "information.edit");
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("id", id);
        models.put("form", form);
        return Response.status(status).entity("keep/information/form.jte").build();
    }

    private Page coordinator(String title) {
        Page page = pages.staff("directory", title);
        if (!page.is("coordinator")) {
            throw new ForbiddenException();
        }
        return page;
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create("/app/directory/information?done=" + what))
                .build();
    }
}

package de.verweisnetz.portal.feedback;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.FeedbackApi;
import de.verweisnetz.portal.api.Remark;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import de.verweisnetz.portal.login.KeptForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words about the portal: said on a form that every page leads to, read in a list. */
@Controller
@RequestScoped
@Path("/portal-feedback")
@Produces("text/html")
public class FeedbackController {
    static final List<String> KINDS = List.of("WORKS", "HARD", "WRONG", "IDEA");
    private static final String HERE = "/app/portal-feedback";

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    FeedbackApi api;

    @Context
    UriInfo address;

    @Context
    HttpServletRequest request;

    @GET
    public String list(@QueryParam("cursor") @Nullable String cursor) {
        Form form = new Form(address.getQueryParameters());
        models.put("page", pages.staff("portal-feedback", "remarks.title"));
        models.put("form", form);
        models.put("remarks", api.list(form.optional("kind"), form.optional("about"), cursor));
        return "feedback/list.jte";
    }

    @GET
    @Path("new")
    public Response ask() {
        Form form = KeptForm.take(request, HERE).map(Form::new).orElseGet(() -> new Form(address.getQueryParameters()));
        return form(form, 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        if (!KINDS.contains(form.value("kind"))) {
            form.reject("kind", pages.texts().get("remarks.kind.wrong"));
            return form(form, 422);
        }
        try {
            var remark = new Remark.New(Page.template(form.value("about")), form.value("kind"), form.optional("text"));
            api.write(OnceKey.of(form), remark);
            return Response.seeOther(URI.create(HERE + "/new?done=yes")).build();
        } catch (ApiProblem refused) {
            if (refused.status() != 400 && refused.status() != 422) {
                throw refused;
            }
            form.reject(refused.problem(), pointer -> pointer.equals("/text") ? "text" : "", pages.texts());
            return form(form, 422);
        }
    }

    @POST
    @Path("{id}/deletion")
    public Response forget(@PathParam("id") String id) {
        try {
            api.forget(id);
        } catch (ApiProblem gone) {
            if (gone.status() != 404) {
                throw gone;
            }
        }
        return Response.seeOther(URI.create(HERE + "?done=deleted")).build();
    }

    private Response form(Form form, int status) {
        Page page = pages.staff("", "remarks.form.title");
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("form", form);
        models.put("about", Page.template(form.value("about")));
        return Response.status(status).entity("feedback/form.jte").build();
    }
}

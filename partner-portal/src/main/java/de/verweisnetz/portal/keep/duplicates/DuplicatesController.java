package de.verweisnetz.portal.keep.duplicates;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.Duplicate;
import de.verweisnetz.portal.api.DuplicateApi;
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
import jakarta.ws.rs.NotFoundException;
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

/** Pairs of entries that may be the same: side by side, merge, dismiss, undo. */
@Controller
@RequestScoped
@Path("/directory/duplicates")
@Produces("text/html")
public class DuplicatesController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    DuplicateApi api;

    @Context
    UriInfo address;

    @GET
    public String list(@QueryParam("cursor") @Nullable String cursor) {
        Form form = new Form(address.getQueryParameters());
        models.put("page", pages.staff("directory", "duplicates.title"));
        models.put("form", form);
        models.put("duplicates", api.list(form.optional("kind"), form.optional("state"), cursor));
        return "keep/duplicates/list.jte";
    }

    @GET
    @Path("{id}")
    public Response show(
            @PathParam("id") String id,
            @QueryParam("keep") @Nullable String keep,
            @QueryParam("done") @Nullable String done) {
        models.put("done", done);
        return show(api.find(id, keep), Form.empty(), 200);
    }

    @POST
    @Path("{id}/{decision}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @PathParam("id") String id, @PathParam("decision") String decision, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        if (decision.equals("dismissal") && form.value("reason").isEmpty()) {
            form.reject("reason", pages.texts().get("duplicate.reason.wrong"));
            return show(api.find(id, null), form, 422);
        }
        try {
            decide(id, decision, form);
            return Response.seeOther(URI.create("/app/directory/duplicates/" + id + "?done=" + decision))
                    .build();
        } catch (ApiProblem refused) {
            if (!refused.problem().isRefusal() || refused.status() == 403 || refused.status() == 404) {
                throw refused;
            }
            form.reject(refused.problem(), pointer -> "", pages.texts());
            return show(api.find(id, form.optional("keep")), form, refused.status());
        }
    }

    private void decide(String id, String decision, Form form) {
        switch (decision) {
            case "dismissal" -> api.dismiss(id, OnceKey.of(form), form.value("reason"));
            case "merge" -> {
                Duplicate pair = api.find(id, form.optional("keep"));
                api.merge(OnceKey.of(form), MergeForm.order(pair, form).orElseThrow(BadRequestException::new));
            }
            case "undo" -> {
                String merge = api.find(id, null).mergeId();
                if (merge == null) {
                    throw new NotFoundException();
                }
                api.undo(merge, OnceKey.of(form));
            }
            default -> throw new NotFoundException();
        }
    }

    private Response show(Duplicate pair, Form form, int status) {
        Page page = pages.staff("directory", "duplicate.title");
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("pair", pair);
        models.put("form", form);
        return Response.status(status).entity("keep/duplicates/duplicate.jte").build();
    }
}

package de.verweisnetz.portal.keep.checks;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.CheckItem;
import de.verweisnetz.portal.api.UpkeepApi;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
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
import org.jspecify.annotations.Nullable;

/** The queue of checks, and what a check found. */
@Controller
@RequestScoped
@Path("/directory/checks")
@Produces("text/html")
public class ChecksController {
    static final List<String> RESULTS = List.of("CONFIRMED", "CORRECTED", "CALLED_NOT_REACHED", "BOUNCED", "CLOSED");
    private static final int MOST_HOURS = 200;

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    UpkeepApi api;

    @Context
    UriInfo address;

    @GET
    public String queue() {
        Form form = new Form(address.getQueryParameters());
        models.put("page", pages.staff("directory", "checks.title"));
        models.put("form", form);
        models.put("done", form.optional("done"));
        models.put("queue", api.checks(hours(form), form.optional("reason")));
        return "keep/checks/queue.jte";
    }

    @GET
    @Path("{id}")
    public Response show(@PathParam("id") String id) {
        return show(api.check(id), Form.empty(), 200);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        String result = form.value("result");
        if (!RESULTS.contains(result)) {
            form.reject("result", pages.texts().get("checks.result.wrong"));
            return show(api.check(id), form, 422);
        }
        try {
            api.recordCheck(id, OnceKey.of(form), result, form.optional("note"));
        } catch (ApiProblem refused) {
            if (refused.status() != 400 && refused.status() != 409 && refused.status() != 422) {
                throw refused;
            }
            form.reject(refused.problem(), pointer -> "", pages.texts());
            return show(api.check(id), form, refused.status());
        }
        String hours = form.value("hours").matches("[0-9]{1,3}") ? "&hours=" + form.value("hours") : "";
        return Response.seeOther(URI.create("/app/directory/checks?done=" + result + hours))
                .build();
    }

    private Response show(CheckItem check, Form form, int status) {
        Page page =
                pages.staff("directory", "check.title", "name", check.offer().name());
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("check", check);
        models.put("form", form);
        return Response.status(status).entity("keep/checks/check.jte").build();
    }

    /** Hours that make no sense leave the node's setting in place. */
    static @Nullable Integer hours(Form form) {
        String value = form.value("hours");
        if (!value.matches("[0-9]{1,3}")) {
            return null;
        }
        int hours = Integer.parseInt(value);
        return hours >= 1 && hours <= MOST_HOURS ? hours : null;
    }
}

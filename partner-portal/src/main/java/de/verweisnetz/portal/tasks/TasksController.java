package de.verweisnetz.portal.tasks;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.ClocksApi;
import de.verweisnetz.portal.api.Step;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tasks of a sender's team, and that one has been looked after. */
@Controller
@RequestScoped
@Path("/tasks")
@Produces("text/html")
public class TasksController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    ClocksApi api;

    @GET
    public String list(@QueryParam("cursor") @Nullable String cursor, @QueryParam("done") @Nullable String done) {
        models.put("page", pages.staff("tasks", "tasks.title"));
        models.put("tasks", api.tasks(cursor));
        models.put("done", done);
        return "tasks/list.jte";
    }

    @POST
    @Path("{id}/completion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response complete(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        try {
            api.complete(new Step(id, OnceKey.of(form), form.value("version")));
        } catch (ApiProblem refused) {
            // A colleague or the course of things was faster: then it is done all the same.
            if (refused.status() != 412) {
                throw refused;
            }
        }
        return Response.seeOther(URI.create("/app/tasks?done=1")).build();
    }
}

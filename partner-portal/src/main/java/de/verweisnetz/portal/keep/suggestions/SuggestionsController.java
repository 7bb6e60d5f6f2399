package de.verweisnetz.portal.keep.suggestions;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.EditSuggestion;
import de.verweisnetz.portal.api.Step;
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
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Suggested edits: the list, one of them, yes or no. */
@Controller
@RequestScoped
@Path("/directory/suggestions")
@Produces("text/html")
public class SuggestionsController {
    private static final int SHORTEST_ANSWER = 3;

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    UpkeepApi api;

    @GET
    public String list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("done") @Nullable String done,
            @QueryParam("cursor") @Nullable String cursor) {
        Form form = new Form(Map.of("state", List.of(state == null ? "OPEN" : state)));
        models.put("page", coordinator("suggestions.title"));
        models.put("form", form);
        models.put("done", done);
        models.put("suggestions", api.suggestions(form.optional("state"), cursor));
        return "keep/suggestions/list.jte";
    }

    @GET
    @Path("{id}")
    public Response show(@PathParam("id") String id) {
        return show(api.suggestion(id), Form.empty(), 200);
    }

    @POST
    @Path("{id}/{decision}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @PathParam("id") String id, @PathParam("decision") String decision, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        if (decision.equals("rejection") && form.value("answer").length() < SHORTEST_ANSWER) {
            form.reject("answer", pages.texts().get("suggestion.answer.wrong"));
            return show(api.suggestion(id), form, 422);
        }
        try {
            decide(decision, new Step(id, OnceKey.of(form), form.value("version")), form);
            return Response.seeOther(URI.create("/app/directory/suggestions?done=" + decision))
                    .build();
        } catch (ApiProblem refused) {
            if (!refused.problem().isRefusal() || refused.status() == 403 || refused.status() == 404) {
                throw refused;
            }
            form.reject(refused.problem(), pointer -> "", pages.texts());
            return show(api.suggestion(id), form, refused.status());
        }
    }

    private void decide(String decision, Step step, Form form) {
        switch (decision) {
            case "approval" -> api.approve(step, form.ticked("despite_conflicts"), form.optional("answer"));
            case "rejection" -> api.reject(step, form.value("answer"));
            default -> throw new NotFoundException();
        }
    }

    private Response show(EditSuggestion suggestion, Form form, int status) {
        Page page = coordinator("suggestion.title");
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("suggestion", suggestion);
        models.put("form", form);
        return Response.status(status).entity("keep/suggestions/suggestion.jte").build();
    }

    private Page coordinator(String title) {
        Page page = pages.staff("directory", title);
        if (!page.is("coordinator")) {
            throw new ForbiddenException();
        }
        return page;
    }
}

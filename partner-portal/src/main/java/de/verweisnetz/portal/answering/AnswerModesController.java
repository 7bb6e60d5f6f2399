package de.verweisnetz.portal.answering;

import de.verweisnetz.portal.api.AnswerApi;
import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.form.Form;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How organisations answer: a manager sets it for her own, a coordinator for each. */
@Controller
@RequestScoped
@Path("/answer-modes")
@Produces("text/html")
public class AnswerModesController {
    private static final List<String> MODES = List.of("PORTAL", "LINK", "PHONE", "API", "NONE");

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    AnswerApi api;

    @GET
    public Response list(@QueryParam("done") @Nullable String done) {
        return list(Form.empty(), done != null, 200);
    }

    @POST
    @Path("{participant}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(@PathParam("participant") String participant, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        boolean byLink = form.has("mode", "LINK");
        if (byLink && form.value("mailbox").isEmpty()) {
            form.reject("mailbox-" + participant, pages.texts().get("modes.mailbox.wrong"));
            return list(form, false, 422);
        }
        try {
            api.setAnswerMode(
                    participant, form.value("version"), form.value("mode"), byLink ? form.value("mailbox") : null);
            return Response.seeOther(URI.create("/app/answer-modes?done=yes")).build();
        } catch (ApiProblem refused) {
            if (refused.status() == 404) {
                throw refused;
            }
            form.reject(
                    refused.status() == 412 ? "" : "mailbox-" + participant,
                    pages.texts().get(refused.status() == 412 ? "modes.changed" : "modes.mailbox.wrong"));
            return list(form, false, refused.status());
        }
    }

    private Response list(Form form, boolean done, int status) {
        Page page = pages.staff("me", "modes.title");
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("items", api.answerModes());
        models.put("modes", MODES);
        models.put("form", form);
        models.put("done", done);
        return Response.status(status).entity("answering/modes.jte").build();
    }
}

package de.verweisnetz.portal.answering;

import de.verweisnetz.portal.api.AnswerApi;
import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.Decline;
import de.verweisnetz.portal.api.OutcomeReport;
import de.verweisnetz.portal.api.StandInAnswer;
import de.verweisnetz.portal.api.Step;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What organisations say on the telephone, recorded by a coordinator; the page shows her nothing of a matter. */
@Controller
@RequestScoped
@Path("/phone")
@Produces("text/html")
public class PhoneController {
    private static final Set<String> PLAIN = Set.of("ACCEPTANCE", "ARRIVAL", "WITHDRAWAL_CONFIRMATION", "UNDO");

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
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        if (form.value("said").isEmpty()) {
            form.reject("", pages.texts().get("phone.said.wrong"));
            return list(form, false, 422);
        }
        try {
            api.recordPhoneAnswer(new Step(id, OnceKey.of(form), form.value("version")), answer(form));
            return Response.seeOther(URI.create("/app/phone?done=yes")).build();
        } catch (ApiProblem refused) {
            if (refused.status() != 409 && refused.status() != 412 && refused.status() != 422) {
                throw refused;
            }
            form.reject(refused.problem(), pointer -> "", pages.texts());
            return list(form, false, refused.status());
        }
    }

    /** The value of the choice is the step, or the step with its reason or outcome. */
    private static StandInAnswer answer(Form form) {
        String[] said = form.value("said").split("/", 2);
        if (said.length == 2 && said[0].equals("DECLINE")) {
            return new StandInAnswer("DECLINE", new Decline(said[1], null), null, null);
        }
        if (said.length == 2) {
            OutcomeReport outcome =
                    new OutcomeReport(said[1], List.of(), "CENTRE_BY_PHONE", false, form.ticked("unlinked"));
            return new StandInAnswer("OUTCOME", null, null, outcome);
        }
        return StandInAnswer.plain(PLAIN.contains(said[0]) ? said[0] : "SEEN");
    }

    private Response list(Form form, boolean done, int status) {
        Page page = pages.staff("phone", "phone.title");
        if (!page.is("coordinator")) {
            throw new ForbiddenException();
        }
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("matters", api.phoneMatters());
        models.put("form", form);
        models.put("done", done);
        return Response.status(status).entity("answering/phone.jte").build();
    }
}

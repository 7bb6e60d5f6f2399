package de.verweisnetz.portal.answering;

import de.verweisnetz.portal.api.AnswerApi;
import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.Decline;
import de.verweisnetz.portal.api.OutcomeReport;
import de.verweisnetz.portal.api.PhoneMatter;
import de.verweisnetz.portal.api.Problem;
import de.verweisnetz.portal.api.Slice;
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
import java.util.Objects;
import java.util.Optional;
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
    public Response list(@QueryParam("done") @Nullable String done, @QueryParam("cursor") @Nullable String cursor) {
        return list(Form.empty(), cursor, done != null, 200);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        if (form.value("said").isEmpty()) {
            return refused(id, form, pages.texts().get("phone.said.wrong"), 422);
        }
        try {
            api.recordPhoneAnswer(new Step(id, OnceKey.of(form), form.value("version")), answer(form));
            String cursor = form.value("cursor");
            String there = cursor.isEmpty() ? "" : "&cursor=" + Page.encode(cursor);
            return Response.seeOther(URI.create("/app/phone?done=yes" + there)).build();
        } catch (ApiProblem refused) {
            if (refused.status() != 409 && refused.status() != 412 && refused.status() != 422) {
                throw refused;
            }
            return refused(id, form, why(refused.problem()), refused.status());
        }
    }

    /** One page holds many matters: what is wrong says with which. */
    private Response refused(String id, Form form, String why, int status) {
        form.reject("said-" + id, form.value("reference") + ": " + why);
        return list(form, form.optional("cursor"), false, status);
    }

    private String why(Problem problem) {
        return problem.findings().stream()
                .map(Problem.Finding::detail)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(problem.detail()))
                .orElseGet(() -> pages.texts().get("form.rejected"));
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

    private Response list(Form form, @Nullable String cursor, boolean done, int status) {
        Page page = pages.staff("phone", "phone.title");
        if (!page.is("coordinator")) {
            throw new ForbiddenException();
        }
        models.put("page", form.isRejected() ? page.withErrors() : page);
        Slice<PhoneMatter> matters = api.phoneMatters(cursor);
        // Of a list that has become shorter rather the beginning than nothing.
        boolean shorter = cursor != null && matters.items().isEmpty();
        models.put("matters", shorter ? api.phoneMatters(null) : matters);
        models.put("cursor", shorter ? null : cursor);
        models.put("form", form);
        models.put("done", done);
        return Response.status(status).entity("answering/phone.jte").build();
    }
}

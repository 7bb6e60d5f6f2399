package de.verweisnetz.portal.inbox;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.api.Step;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import de.verweisnetz.portal.login.KeptForm;
import de.verweisnetz.portal.referral.ReferralFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The inbox of a centre: what waits for an answer, and the answers. */
@Controller
@RequestScoped
@Path("/inbox")
@Produces("text/html")
public class InboxController {
    private static final List<String> STEPS = List.of(
            "seen",
            "return",
            "acceptance",
            "decline",
            "appointment",
            "contact-attempts",
            "no-show",
            "arrival",
            "outcome",
            "closure",
            "withdrawal-confirmation",
            "reopening",
            "undo");

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    StaffApi api;

    @Context
    UriInfo address;

    @Context
    HttpServletRequest request;

    @GET
    public String list(@QueryParam("cursor") @Nullable String cursor) {
        Form form = new Form(address.getQueryParameters());
        models.put("page", pages.staff("inbox", "inbox.title"));
        models.put("form", form);
        models.put("referrals", api.referrals(ReferralFilter.query("received", form), cursor));
        return "inbox/list.jte";
    }

    @GET
    @Path("{id}")
    public Response show(@PathParam("id") String id) {
        Optional<Form> kept = STEPS.stream()
                .flatMap(step -> KeptForm.take(request, request.getRequestURI() + "/" + step).stream())
                .map(Form::new)
                .findFirst();
        models.put("changed", null);
        return show(api.referral(id), kept.orElseGet(Form::empty), 200);
    }

    @POST
    @Path("{id}/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @PathParam("id") String id, @PathParam("step") String name, MultivaluedMap<String, String> values) {
        if (!STEPS.contains(name)) {
            throw new NotFoundException();
        }
        Form form = new Form(Map.copyOf(values));
        models.put("changed", null);
        Answers.check(name, form, pages.texts());
        if (form.isRejected()) {
            return show(api.referral(id), form, 422);
        }
        try {
            Step step = new Step(id, OnceKey.of(form), form.value("version"));
            api.take(step, name, Answers.body(name, form));
            return Response.seeOther(URI.create("/app/inbox/" + id + "?done=" + name))
                    .build();
        } catch (ApiProblem refused) {
            return refused(id, form, refused);
        }
    }

    /** Somebody was faster, or the step is not allowed any more: the page shows the state as it is now and what changed. */
    private Response refused(String id, Form form, ApiProblem refused) {
        if (refused.status() == 409 || refused.status() == 412) {
            models.put("changed", form.value("status"));
            return show(api.referral(id), form, refused.status());
        }
        if (refused.status() == 400 || refused.status() == 422) {
            form.reject(refused.problem(), Answers::field, pages.texts());
            return show(api.referral(id), form, refused.status());
        }
        throw refused;
    }

    private Response show(Referral referral, Form form, int status) {
        Page page = pages.staff("inbox", "referral.title", "reference", referral.reference());
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("referral", referral);
        models.put("events", api.events(referral.id()).items());
        models.put("form", form);
        models.put("done", address.getQueryParameters().getFirst("done"));
        return Response.status(status).entity("inbox/referral.jte").build();
    }
}

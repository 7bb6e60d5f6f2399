package de.verweisnetz.portal.inbox;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.Assignment;
import de.verweisnetz.portal.api.CaseworkApi;
import de.verweisnetz.portal.api.Member;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.api.Step;
import de.verweisnetz.portal.api.TeamApi;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The inbox of a centre: what waits for an answer, the answers, and who takes care of what. */
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
            "closure",
            "separation",
            "withdrawal-confirmation",
            "reopening",
            "undo");
    /** Forms of the page that others take. */
    private static final List<String> OTHERS = List.of("outcome", "assignment", "same-case", "template");

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    StaffApi api;

    @Inject
    CaseworkApi casework;

    @Inject
    TeamApi team;

    @Inject
    ReceivedPage received;

    @Context
    UriInfo address;

    @Context
    HttpServletRequest request;

    @GET
    public String list(@QueryParam("cursor") @Nullable String cursor) {
        Form form = new Form(address.getQueryParameters());
        Page page = pages.staff("inbox", "inbox.title");
        String me = Objects.requireNonNull(page.member()).membershipId();
        models.put("page", page);
        models.put("form", form);
        models.put("referrals", api.referrals(ReferralFilter.received(form, me), cursor));
        models.put("seen", JustSeen.find(request.getSession()).orElse(null));
        models.put("names", team.members().stream().collect(Collectors.toMap(Member::id, Member::displayName)));
        return "inbox/list.jte";
    }

    @GET
    @Path("{id}")
    public Response show(@PathParam("id") String id) {
        Optional<Form> kept = List.of(STEPS, OTHERS).stream()
                .flatMap(List::stream)
                .flatMap(step -> KeptForm.take(request, request.getRequestURI() + "/" + step).stream())
                .map(Form::new)
                .findFirst();
        return received.show(id, kept.orElseGet(Form::empty), 200);
    }

    /** For the folder on the desk: nothing of the client, and no code. */
    @GET
    @Path("{id}/sheet")
    public String sheet(@PathParam("id") String id) {
        Referral referral = api.referral(id);
        models.put("page", pages.staff("inbox", "desk.title", "reference", referral.reference()));
        models.put("referral", referral);
        return "inbox/sheet.jte";
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
        Answers.check(name, form, pages.texts());
        if (form.isRejected()) {
            return received.show(id, form, 422);
        }
        try {
            Step step = new Step(id, OnceKey.of(form), form.value("version"));
            api.take(step, name, Answers.body(name, form));
            return done(id, name);
        } catch (ApiProblem refused) {
            return refused(id, form, refused);
        }
    }

    /** Of two who take a referral at once one wins; the page tells the other who has it. */
    @POST
    @Path("{id}/assignment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response assign(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        try {
            casework.assign(id, OnceKey.of(form), new Assignment(form.optional("to"), form.optional("from")));
            return done(id, form.ticked("to") ? "assignment" : "assignment-given-back");
        } catch (ApiProblem refused) {
            return refused.status() == 409
                    ? received.refused(id, 409, "assigned-otherwise")
                    : refused(id, form, refused);
        }
    }

    @POST
    @Path("{id}/same-case")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response linkSameCase(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        String typed = form.ticked("other") ? form.value("other") : form.value("reference");
        String reference = typed.toUpperCase(Locale.ROOT).replace(' ', '-');
        if (!reference.matches("[0-9A-Z]{2}-[0-9A-Z]{6}")) {
            form.reject("reference", pages.texts().get("same-case.wrong"));
            return received.show(id, form, 422);
        }
        try {
            Step step = new Step(id, OnceKey.of(form), form.value("version"));
            api.take(step, "same-case", Map.of("reference", reference));
            return done(id, "same-case");
        } catch (ApiProblem refused) {
            String why = "same-case." + refused.problem().code();
            if (!pages.texts().has(why)) {
                return refused(id, form, refused);
            }
            form.reject("reference", pages.texts().get(why));
            return received.show(id, form, refused.status());
        }
    }

    private static Response done(String id, String what) {
        return Response.seeOther(URI.create("/app/inbox/" + Page.encode(id) + "?done=" + what))
                .build();
    }

    /** Somebody was faster, or the step is not allowed any more: the page shows the state as it is now and what changed. */
    private Response refused(String id, Form form, ApiProblem refused) {
        if (refused.status() == 409 || refused.status() == 412) {
            return received.changed(id, form, refused.status());
        }
        if (refused.status() == 400 || refused.status() == 422) {
            form.reject(refused.problem(), Answers::field, pages.texts());
            return received.show(id, form, refused.status());
        }
        throw refused;
    }
}

package de.verweisnetz.portal.inbox;

import static de.verweisnetz.portal.consent.Answers.AGREED;
import static de.verweisnetz.portal.consent.Answers.checkMinor;
import static de.verweisnetz.portal.consent.Answers.read;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.Consent;
import de.verweisnetz.portal.api.ConsentApi;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.api.Step;
import de.verweisnetz.portal.consent.Need;
import de.verweisnetz.portal.consent.Questions;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How it went. Where the client has not agreed that the sender learns of it, there are two honest ways: ask her now, or count it
 * without a link; what was typed stays.
 */
@Controller
@RequestScoped
@Path("inbox/{id}/outcome")
@Produces("text/html")
public class OutcomeController {
    private static final String MISSING = "feedback-consent-missing";
    private static final String KNOWN = "consent-known";
    private static final String FEEDBACK = "FEEDBACK";

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    StaffApi api;

    @Inject
    ConsentApi consents;

    @Inject
    ReceivedPage received;

    /** Somebody reloads a page that a form led to. */
    @GET
    public Response back(@PathParam("id") String id) {
        return Response.seeOther(URI.create(page(id))).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response report(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        Answers.check("outcome", form, pages.texts());
        if (form.isRejected()) {
            return received.show(id, form, 422);
        }
        boolean asked = form.has("way", "ask");
        if (asked) {
            checkAsked(form);
        }
        if (form.isRejected()) {
            return ways(id, form, 422);
        }
        try {
            if (asked) {
                record(id, form);
            }
            api.take(new Step(id, OnceKey.of(form), form.value("version")), "outcome", Answers.body("outcome", form));
            return Response.seeOther(URI.create(page(id) + "?done=" + done(form)))
                    .build();
        } catch (ApiProblem refused) {
            return refused(id, form, refused);
        }
    }

    private void checkAsked(Form form) {
        if (!form.has(AGREED, FEEDBACK)) {
            form.reject(AGREED, pages.texts().get("feedback.agreed.wrong"));
        }
        checkMinor(form, pages.texts());
    }

    private void record(String id, Form form) {
        try {
            for (Consent consent : read(form, need(""), "ON_SITE")) {
                consents.add(id, OnceKey.of(form) + "-consent", consent);
            }
        } catch (ApiProblem refused) {
            if (!KNOWN.equals(refused.problem().code())) {
                throw refused;
            }
        }
    }

    private static Need need(String grade) {
        return new Need(grade, List.of(FEEDBACK));
    }

    private static String done(Form form) {
        if (form.ticked("unlinked")) {
            return "outcome-counted";
        }
        return form.ticked("continues") ? "outcome-continues" : "outcome";
    }

    private Response refused(String id, Form form, ApiProblem refused) {
        if (MISSING.equals(refused.problem().code())) {
            return ways(id, form, 409);
        }
        if (refused.status() == 409 || refused.status() == 412) {
            return received.changed(id, form, refused.status());
        }
        if (refused.status() == 400 || refused.status() == 422) {
            form.reject(refused.problem(), Answers::field, pages.texts());
            return received.show(id, form, refused.status());
        }
        throw refused;
    }

    private Response ways(String id, Form form, int status) {
        Referral referral = api.referral(id);
        Page page = pages.staff("inbox", "feedback.title");
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("referral", referral);
        models.put("form", form);
        models.put(
                "questions",
                Questions.later(referral.language(), referral.offer().id(), need(referral.grade()), consents));
        return Response.status(status).entity("inbox/feedback.jte").build();
    }

    private static String page(String id) {
        return "/app/inbox/" + Page.encode(Objects.requireNonNull(id));
    }
}

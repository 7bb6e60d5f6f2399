package de.verweisnetz.portal.onsite;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.Consent;
import de.verweisnetz.portal.api.ConsentApi;
import de.verweisnetz.portal.api.ConsentRecord;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.consent.Answers;
import de.verweisnetz.portal.consent.Need;
import de.verweisnetz.portal.consent.Questions;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import de.verweisnetz.portal.login.KeptForm;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What the client of a referral agreed to: seen, asked on site in her language, and taken back. */
@Controller
@RequestScoped
@Path("inbox/{id}/consents")
@Produces("text/html")
public class OnSiteConsentsController {
    private static final String ON_SITE = "ON_SITE";

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    StaffApi api;

    @Inject
    ConsentApi consents;

    @Context
    HttpServletRequest request;

    @GET
    public Response show(@PathParam("id") String id) {
        Form kept =
                KeptForm.take(request, request.getRequestURI()).map(Form::new).orElseGet(Form::empty);
        return show(id, kept, 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        if (form.all(Answers.AGREED).isEmpty()) {
            form.reject(Answers.AGREED, pages.texts().get("consent.none"));
        }
        Answers.checkMinor(form, pages.texts());
        if (form.isRejected()) {
            return show(id, form, 422);
        }
        try {
            Need everything = new Need("", Need.PURPOSES);
            for (Consent consent : Answers.read(form, everything, ON_SITE)) {
                consents.add(id, OnceKey.of(form) + "-" + consent.purpose(), consent);
            }
            return done(id, "consent");
        } catch (ApiProblem refused) {
            return refused(id, form, refused);
        }
    }

    @POST
    @Path("{purpose}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @PathParam("id") String id, @PathParam("purpose") String purpose, MultivaluedMap<String, String> values) {
        if (!Need.PURPOSES.contains(purpose)) {
            throw new NotFoundException();
        }
        consents.withdraw(id, OnceKey.of(new Form(Map.copyOf(values))), purpose, ON_SITE);
        return done(id, "consent-withdrawal");
    }

    private Response refused(String id, Form form, ApiProblem refused) {
        if (refused.status() != 400 && refused.status() != 409 && refused.status() != 422) {
            throw refused;
        }
        form.reject(refused.problem(), Answers::field, pages.texts());
        return show(id, form, refused.status());
    }

    private Response show(String id, Form form, int status) {
        Referral referral = api.referral(id);
        Page page = pages.staff("inbox", "onsite.title");
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("referral", referral);
        List<ConsentRecord> given = consents.of(id);
        Need open = Need.stillOpen(referral.grade(), Need.PURPOSES, given);
        models.put("given", given);
        models.put(
                "questions",
                Questions.later(language(referral), referral.offer().id(), open, consents));
        models.put("form", form);
        models.put("done", request.getParameter("done"));
        return Response.status(status).entity("inbox/consents.jte").build();
    }

    /** Hers, unless she reads another one better. */
    private String language(Referral referral) {
        String chosen = request.getParameter("language");
        return chosen != null && chosen.matches("[a-z]{2,3}") ? chosen : referral.language();
    }

    private static Response done(String id, String what) {
        return Response.seeOther(URI.create("/app/inbox/" + Page.encode(id) + "/consents?done=" + what))
                .build();
    }
}

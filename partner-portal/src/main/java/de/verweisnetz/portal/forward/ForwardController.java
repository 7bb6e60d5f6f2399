package de.verweisnetz.portal.forward;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.ConsentApi;
import de.verweisnetz.portal.api.DirectoryApi;
import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.api.Step;
import de.verweisnetz.portal.consent.Need;
import de.verweisnetz.portal.consent.Questions;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.inbox.ReceivedPage;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import de.verweisnetz.portal.login.KeptForm;
import de.verweisnetz.portal.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
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
import java.util.Map;

/** Passes a client on: first where to, then with her consent for that centre. */
@Controller
@RequestScoped
@Path("inbox/{id}/forward")
@Produces("text/html")
public class ForwardController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    StaffApi api;

    @Inject
    ConsentApi consents;

    @Inject
    DirectoryApi directory;

    @Inject
    ReceivedPage received;

    @Context
    UriInfo address;

    @Context
    HttpServletRequest request;

    @GET
    public Response show(@PathParam("id") String id) {
        Referral referral = api.referral(id);
        if (!referral.mayDo("forwarding")) {
            return Response.seeOther(URI.create(page(id))).build();
        }
        Form form = KeptForm.take(request, request.getRequestURI())
                .map(Form::new)
                .orElseGet(() -> new Form(address.getQueryParameters()));
        return form.ticked("offer") ? ask(referral, form, 200) : suggest(referral);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response forward(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        Referral referral = api.referral(id);
        Need need = ForwardForm.need(referral, pages.labels());
        ForwardForm.check(referral, form, need, pages.texts());
        if (form.isRejected()) {
            return ask(referral, form, 422);
        }
        try {
            Step step = new Step(id, OnceKey.of(form), form.value("version"));
            api.take(step, "forwarding", ForwardForm.request(form, need));
            return Response.seeOther(URI.create(page(id) + "?done=forwarding")).build();
        } catch (ApiProblem refused) {
            return refused(id, form, refused);
        }
    }

    private Response refused(String id, Form form, ApiProblem refused) {
        boolean ofConsent = String.valueOf(refused.problem().code()).startsWith("consent-");
        if (refused.status() == 400 || refused.status() == 422 || ofConsent) {
            form.reject(refused.problem(), ForwardForm::field, pages.texts());
            return ask(api.referral(id), form, refused.status());
        }
        if (refused.status() == 409 || refused.status() == 412) {
            return received.changed(id, form, refused.status());
        }
        throw refused;
    }

    private Response suggest(Referral referral) {
        boolean asked = Suggestions.isAsked(address.getQueryParameters());
        Form form = asked ? new Form(address.getQueryParameters()) : Suggestions.of(referral);
        Page page = pages.staff("inbox", "forward.title");
        String own = api.offer(referral.offer().id()).organization().id();
        boolean sound = Suggestions.isSound(form, page.t());
        models.put("page", sound ? page : page.withErrors());
        models.put("referral", referral);
        models.put("form", form);
        models.put("asked", asked);
        models.put("found", sound ? find(form, own, page(referral.id()) + "/forward", page.t()) : null);
        return Response.status(sound ? 200 : 422).entity("forward/search.jte").build();
    }

    /** Near the client often only the own centre fits: then others that are farther away, or come to her by other ways. */
    private Suggestions find(Form form, String own, String here, Texts t) {
        Suggestions near = search(form, own, here, t);
        if (!near.offers().isEmpty() || !Suggestions.hasPlace(form)) {
            return near;
        }
        return search(Suggestions.withoutPlace(form), own, here, t).orElse(near);
    }

    private Suggestions search(Form form, String own, String here, Texts t) {
        return Suggestions.of(directory.search(Suggestions.query(form), null), own, here, form, t);
    }

    private Response ask(Referral referral, Form form, int status) {
        Offer offer = offer(form);
        Page page = pages.staff("inbox", "forward.title");
        Need need = ForwardForm.need(referral, page.labels());
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("referral", referral);
        models.put("offer", offer);
        models.put("questions", Questions.of(referral.language(), offer.id(), need, consents));
        models.put("form", form.ticked("announced") ? form : form.with("announced", String.valueOf(offer.announced())));
        models.put("key", form.ticked("key") ? OnceKey.of(form) : OnceKey.fresh());
        return Response.status(status).entity("forward/ask.jte").build();
    }

    private Offer offer(Form form) {
        String id = form.value("offer");
        if (!id.matches("[0-9a-fA-F-]{36}")) {
            throw new BadRequestException();
        }
        return api.offer(id);
    }

    private static String page(String id) {
        return "/app/inbox/" + Page.encode(id);
    }
}

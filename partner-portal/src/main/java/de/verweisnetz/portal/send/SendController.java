package de.verweisnetz.portal.send;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.StaffApi;
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
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Issues a referral on one page; the address of its result belongs to the referral, so that reloading sends nothing twice. */
@Controller
@RequestScoped
@Path("/send")
@Produces("text/html")
public class SendController {
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
    public Response form() {
        Optional<Map<String, List<String>>> kept = KeptForm.take(request, request.getRequestURI());
        Form form = kept.map(Form::new)
                .orElseGet(() -> SendForm.prefilled(
                        address.getQueryParameters(), offer(new Form(address.getQueryParameters()))));
        models.put("kept", kept.isPresent());
        return show(form, offer(form), kept.map(values -> OnceKey.of(form)).orElseGet(OnceKey::fresh), 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        Offer offer = offer(form);
        models.put("kept", false);
        if (form.has("step", "texts")) {
            return show(form, offer, OnceKey.of(form), 200);
        }
        SendForm.check(form, pages.texts());
        if (form.isRejected()) {
            return show(form, offer, OnceKey.of(form), 422);
        }
        try {
            Referral referral = api.issue(OnceKey.of(form), SendForm.request(form));
            return Response.seeOther(URI.create("/app/referrals/" + referral.id() + "?sent"))
                    .build();
        } catch (ApiProblem refused) {
            if (refused.status() != 400 && refused.status() != 409 && refused.status() != 422) {
                throw refused;
            }
            form.reject(refused.problem(), SendForm::field, pages.texts());
            return show(form, offer, OnceKey.fresh(), refused.status());
        }
    }

    private Offer offer(Form form) {
        String id = form.value("offer");
        if (!id.matches("[0-9a-fA-F-]{36}")) {
            throw new BadRequestException();
        }
        return api.offer(id);
    }

    private Response show(Form form, Offer offer, String key, int status) {
        Page page = pages.staff("search", "send.title");
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("form", form);
        models.put("offer", offer);
        models.put("key", key);
        models.put("texts", SendTexts.of(form, offer, page.labels(), api));
        return Response.status(status).entity("send/send.jte").build();
    }
}

package de.verweisnetz.portal.referrals;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.api.Step;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import de.verweisnetz.portal.login.KeptForm;
import de.verweisnetz.portal.message.ClientMessage;
import de.verweisnetz.portal.qr.QrPicture;
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
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The referrals a team has sent, what became of each, and what the team can still do with it. */
@Controller
@RequestScoped
@Path("/referrals")
@Produces("text/html")
public class ReferralsController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    StaffApi api;

    @Inject
    @ConfigProperty(name = "verweisnetz.portal.operator-phone")
    Optional<String> operatorPhone;

    @Context
    UriInfo address;

    @Context
    HttpServletRequest request;

    @GET
    public String list(@QueryParam("cursor") @Nullable String cursor) {
        Form form = new Form(address.getQueryParameters());
        models.put("page", pages.staff("referrals", "referrals.title"));
        models.put("form", form);
        models.put("referrals", api.referrals(ReferralFilter.query("sent", form), cursor));
        return "referrals/list.jte";
    }

    @GET
    @Path("{id}")
    public Response show(@PathParam("id") String id) {
        Optional<Form> kept = SenderSteps.ALL.stream()
                .flatMap(step -> KeptForm.take(request, request.getRequestURI() + "/" + step).stream())
                .map(Form::new)
                .findFirst();
        return show(api.referral(id), kept.orElseGet(Form::empty), null, 200);
    }

    @POST
    @Path("{id}/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @PathParam("id") String id, @PathParam("step") String name, MultivaluedMap<String, String> values) {
        if (!SenderSteps.ALL.contains(name)) {
            throw new NotFoundException();
        }
        Form form = new Form(Map.copyOf(values));
        SenderSteps.check(name, form, pages.texts());
        if (form.isRejected()) {
            return show(api.referral(id), form, null, 422);
        }
        try {
            Step step = new Step(id, OnceKey.of(form), form.value("version"));
            api.take(step, name, SenderSteps.body(name, form));
            return Response.seeOther(URI.create("/app/referrals/" + id + "?done=" + name))
                    .build();
        } catch (ApiProblem refused) {
            return refused(id, form, refused);
        }
    }

    /** Somebody was faster, or the step is not allowed any more: the page shows the state as it is now and what changed. */
    private Response refused(String id, Form form, ApiProblem refused) {
        if (refused.status() == 409 || refused.status() == 412) {
            return show(api.referral(id), form, form.value("status"), refused.status());
        }
        if (refused.status() == 400 || refused.status() == 422) {
            form.reject(refused.problem(), SenderSteps::field, pages.texts());
            return show(api.referral(id), form, null, refused.status());
        }
        throw refused;
    }

    private Response show(Referral referral, Form form, @Nullable String changed, int status) {
        boolean justSent = address.getQueryParameters().containsKey("sent");
        Page page = pages.staff("referrals", "referral.title", "reference", referral.reference());
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("referral", referral);
        models.put("events", api.events(referral.id()).items());
        models.put("justSent", justSent);
        models.put("form", form);
        models.put("changed", changed);
        models.put("done", address.getQueryParameters().getFirst("done"));
        models.put("message", referral.voucher() == null ? null : message(referral));
        models.put(
                "qr",
                referral.voucher() == null
                        ? null
                        : QrPicture.of(referral.voucher().url()));
        return Response.status(status).entity("referrals/referral.jte").build();
    }

    private ClientMessage message(Referral referral) {
        return ClientMessage.of(referral, api.offer(referral.offer().id()), operatorPhone.orElse(null));
    }
}

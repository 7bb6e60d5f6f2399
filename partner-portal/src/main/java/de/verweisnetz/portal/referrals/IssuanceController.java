package de.verweisnetz.portal.referrals;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.api.Step;
import de.verweisnetz.portal.consent.Need;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;

/** Issues a draft, once the client has answered. */
@Controller
@RequestScoped
@Path("/referrals/{id}/issuance")
@Produces("text/html")
public class IssuanceController {
    @Inject
    ReferralScreen screen;

    @Inject
    Pages pages;

    @Inject
    StaffApi api;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response issue(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        if (form.has("step", "texts")) {
            return screen.show(id, form, null, 200);
        }
        Referral draft = api.referral(id);
        if (!draft.mayDo("issuance")) {
            return screen.show(id, Form.empty(), form.value("status"), 409);
        }
        Need need = IssuanceForm.need(draft, form, pages.labels());
        IssuanceForm.check(draft, form, need, pages.texts());
        if (form.isRejected()) {
            return screen.show(id, form, null, 422);
        }
        try {
            Step step = new Step(id, OnceKey.of(form), form.value("version"));
            api.take(step, "issuance", IssuanceForm.request(draft, form, need));
            return Response.seeOther(URI.create("/app/referrals/" + id + "?sent"))
                    .build();
        } catch (ApiProblem refused) {
            return refused.status() == 412
                    ? screen.show(id, form, form.value("status"), 412)
                    : screen.refused(id, form, refused, pointer -> IssuanceForm.field(form, pointer));
        }
    }
}

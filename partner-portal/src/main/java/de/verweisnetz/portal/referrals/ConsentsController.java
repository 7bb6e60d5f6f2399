package de.verweisnetz.portal.referrals;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.Consent;
import de.verweisnetz.portal.api.ConsentApi;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.consent.Answers;
import de.verweisnetz.portal.consent.Need;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Records what the client agrees to later, and what she takes back, as she says it in the chat. */
@Controller
@RequestScoped
@Path("/referrals/{id}/consents")
@Produces("text/html")
public class ConsentsController {
    private static final String CHAT = "CHAT";

    @Inject
    ReferralScreen screen;

    @Inject
    Pages pages;

    @Inject
    StaffApi api;

    @Inject
    ConsentApi consents;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        Referral referral = api.referral(id);
        Need need = LaterConsents.need(referral, consents.of(id));
        List<Consent> given = Answers.read(form, need, CHAT);
        if (given.isEmpty()) {
            form.reject(Answers.AGREED, pages.texts().get("consent.none"));
        }
        Answers.checkMinor(form, pages.texts());
        if (form.isRejected()) {
            return screen.show(id, form, null, 422);
        }
        try {
            String key = OnceKey.of(form);
            given.forEach(consent -> consents.add(id, key + "-" + consent.purpose(), consent));
            return ReferralScreen.done(id, "consent");
        } catch (ApiProblem refused) {
            return screen.refused(id, form, refused, Answers::field);
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
        Form form = new Form(Map.copyOf(values));
        try {
            consents.withdraw(id, OnceKey.of(form), purpose, CHAT);
            return ReferralScreen.done(id, "consent-withdrawal");
        } catch (ApiProblem refused) {
            return screen.refused(id, form, refused, pointer -> "");
        }
    }
}

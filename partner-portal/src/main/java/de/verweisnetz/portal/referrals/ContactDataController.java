package de.verweisnetz.portal.referrals;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.ConsentApi;
import de.verweisnetz.portal.consent.ContactForm;
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
import java.util.Map;

/** Seals contact data after the referral was issued: entered now, or the sender's own copy once more. */
@Controller
@RequestScoped
@Path("/referrals/{id}/client-data")
@Produces("text/html")
public class ContactDataController {
    @Inject
    ReferralScreen screen;

    @Inject
    Pages pages;

    @Inject
    ConsentApi api;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        ContactForm.check(form, pages.texts());
        return form.isRejected()
                ? screen.show(id, form, null, 422)
                : seal(id, form, () -> api.seal(id, OnceKey.of(form), ContactForm.read(form)));
    }

    @POST
    @Path("own-copy")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sealOwnCopy(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        return seal(id, form, () -> api.sealOwnCopy(id, OnceKey.of(form)));
    }

    private Response seal(String id, Form form, Runnable call) {
        try {
            call.run();
            return ReferralScreen.done(id, "client-data");
        } catch (ApiProblem refused) {
            return screen.refused(
                    id,
                    form,
                    refused,
                    pointer -> pointer.startsWith("/client/") ? ContactForm.field(form, pointer) : "");
        }
    }
}

package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.ClientApi;
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

/** She enters how the centre can reach her, unseen by the streetworker, and reads who opened it. */
@Controller
@RequestScoped
@Path("{token}/contact")
@Produces("text/html")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ContactController extends HerPage {
    private static final String FORWARD = "FORWARD";

    @Inject
    ClientApi api;

    @Override
    String page(Visit visit) {
        return page(visit, ContactForm.empty());
    }

    /** Her yes first, where it is asked for: without it nothing may be sealed. */
    @POST
    @Path("entered")
    public Response enter(@PathParam("token") String token, MultivaluedMap<String, String> body) {
        return serve(token, body, visit -> {
            ContactForm form = new ContactForm(visit.form());
            var client = form.client();
            if (client.isEmpty()) {
                desk.refuse("contact.wrong");
                return page(visit, form);
            }
            boolean done = desk.attempt(() -> enter(visit, form, client.get()), "saved");
            return page(visit, done ? ContactForm.empty() : form);
        });
    }

    private void enter(Visit visit, ContactForm form, Map<String, Object> client) {
        if (form.isTicked("agree")) {
            Desk.agree(() -> api.giveClientConsent(
                    visit.credential(),
                    FORWARD,
                    form.value("version"),
                    form.value("language"),
                    form.isTicked("under16")));
        }
        api.enterContactData(visit.credential(), client);
    }

    private String page(Visit visit, ContactForm form) {
        models.put("kept", api.ownContactData(visit.credential()));
        models.put("consents", api.clientConsents(visit.credential(), visit.t().language()));
        models.put("form", form);
        return "client/contact.jte";
    }
}

package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.ClientApi;
import de.verweisnetz.portal.form.Form;
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
import java.util.List;

/** What she agrees to and takes back, each with its text. */
@Controller
@RequestScoped
@Path("{token}/consents")
@Produces("text/html")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ConsentController extends HerPage {
    /** In the order of her page. */
    public static final List<String> PURPOSES = List.of("FORWARD", "FEEDBACK", "SPECIAL_CATEGORY", "SECRECY_RELEASE");

    @Inject
    ClientApi api;

    @POST
    @Path("given")
    public Response give(@PathParam("token") String token, MultivaluedMap<String, String> body) {
        return serve(token, body, visit -> {
            Form form = visit.form();
            desk.attempt(
                    visit.chosen("purpose", PURPOSES),
                    purpose -> api.giveClientConsent(
                            visit.credential(),
                            purpose,
                            form.value("version"),
                            form.value("language"),
                            form.ticked("under16")),
                    "saved");
            return page(visit);
        });
    }

    @POST
    @Path("withdrawn")
    public Response withdraw(@PathParam("token") String token, MultivaluedMap<String, String> body) {
        return serve(token, body, visit -> {
            desk.attempt(
                    visit.chosen("purpose", PURPOSES),
                    purpose -> api.withdrawClientConsent(visit.credential(), purpose),
                    "saved");
            return page(visit);
        });
    }

    @Override
    String page(Visit visit) {
        models.put("consents", api.clientConsents(visit.credential(), visit.t().language()));
        return "client/consents.jte";
    }
}

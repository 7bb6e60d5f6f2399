package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.ClientApi;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.CardTexts;
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
import java.util.List;

/**
 * The client's page. Chat apps fetch every link that is pasted, so that opening it shows nothing and does nothing; her button
 * does, and carries the token in the body.
 */
@Controller
@RequestScoped
@Path("/")
@Produces("text/html")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ClientController {
    public static final List<String> LANGUAGES = CardTexts.LANGUAGES;
    private static final List<String> FITS = List.of("yes", "no");
    private static final List<String> REPORTS = List.of("CAME", "NOBODY_ANSWERED");
    private static final int SHORTEST_CODE = 6;
    private static final int LONGEST_CODE = 40;

    @Inject
    Models models;

    @Inject
    Desk desk;

    @Inject
    Overview overview;

    @Inject
    ClientApi api;

    @GET
    @Consumes(MediaType.WILDCARD)
    public String ask() {
        return ask(desk.asked(), false);
    }

    @POST
    public Response open(MultivaluedMap<String, String> body) {
        int length = desk.form(body).value("code").length();
        return length < SHORTEST_CODE || length > LONGEST_CODE
                ? Response.status(422).entity(ask(desk.form(body), true)).build()
                : openLink(Desk.BY_CODE, body);
    }

    @GET
    @Path("{token}")
    @Consumes(MediaType.WILDCARD)
    public String neutral(@PathParam("token") String token) {
        return token.equals(Desk.BY_CODE) ? ask() : desk.neutral();
    }

    @POST
    @Path("{token}")
    public Response openLink(@PathParam("token") String token, MultivaluedMap<String, String> body) {
        return desk.serve(token, body, overview::draw);
    }

    @POST
    @Path("{token}/appointment")
    public Response answerAppointment(@PathParam("token") String token, MultivaluedMap<String, String> body) {
        return desk.serve(token, body, visit -> {
            String at = visit.form().value("at");
            desk.attempt(
                    visit.chosen("fits", FITS),
                    fits -> api.answerAppointment(visit.credential(), at, fits.equals(FITS.get(0))),
                    "saved");
            return overview.draw(visit);
        });
    }

    @POST
    @Path("{token}/report")
    public Response report(@PathParam("token") String token, MultivaluedMap<String, String> body) {
        return desk.serve(token, body, visit -> {
            var said = visit.chosen("said", REPORTS);
            desk.attempt(
                    said, known -> api.reportAsClient(visit.credential(), known), "report.said." + said.orElse(""));
            return overview.draw(visit);
        });
    }

    private String ask(Form form, boolean wrong) {
        models.put("t", desk.texts(form));
        models.put("wrong", wrong);
        return "client/ask.jte";
    }
}

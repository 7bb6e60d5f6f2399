package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.ClientApi;
import de.verweisnetz.portal.api.PublicApi;
import de.verweisnetz.portal.text.CardTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    private static final int SHORTEST_CODE = 6;
    private static final int LONGEST_CODE = 40;

    @Inject
    Models models;

    @Inject
    Desk desk;

    @HeaderParam("Accept-Language")
    @Nullable
    String accepted;

    @Inject
    PublicApi pages;

    @Inject
    ClientApi api;

    @GET
    @Consumes(MediaType.WILDCARD)
    public String ask(@QueryParam("lang") @Nullable String lang) {
        models.put("t", desk.texts(lang, accepted));
        models.put("wrong", false);
        return "client/ask.jte";
    }

    @POST
    public Response open(@FormParam("code") @Nullable String typed, @FormParam("lang") @Nullable String lang) {
        String code = Objects.requireNonNullElse(typed, "").strip();
        if (code.length() < SHORTEST_CODE || code.length() > LONGEST_CODE) {
            models.put("t", desk.texts(lang, accepted));
            models.put("wrong", true);
            return Response.status(422).entity("client/ask.jte").build();
        }
        return show(desk.visit(Desk.BY_CODE, code, lang, accepted));
    }

    @GET
    @Path("{token}")
    @Consumes(MediaType.WILDCARD)
    public String neutral(@PathParam("token") String token, @QueryParam("lang") @Nullable String lang) {
        return token.equals(Desk.BY_CODE) ? ask(lang) : desk.neutral("/v/" + token, lang, accepted);
    }

    @POST
    @Path("{token}")
    public Response openLink(
            @PathParam("token") String token,
            @FormParam("code") @Nullable String code,
            @FormParam("lang") @Nullable String lang) {
        return show(desk.visit(token, code, lang, accepted));
    }

    @POST
    @Path("{token}/appointment")
    public Response answerAppointment(
            @PathParam("token") String token,
            @FormParam("code") @Nullable String code,
            @FormParam("lang") @Nullable String lang,
            @FormParam("at") @Nullable String at,
            @FormParam("fits") @Nullable String fits) {
        Visit visit = desk.visit(token, code, lang, accepted);
        return desk.serve(() -> {
            boolean answer = "yes".equals(fits);
            desk.attempt(
                    () -> api.answerAppointment(visit.credential(), Objects.requireNonNullElse(at, ""), answer),
                    "saved");
            return page(visit);
        });
    }

    @POST
    @Path("{token}/report")
    public Response report(
            @PathParam("token") String token,
            @FormParam("code") @Nullable String code,
            @FormParam("lang") @Nullable String lang,
            @FormParam("said") @Nullable String said) {
        Visit visit = desk.visit(token, code, lang, accepted);
        return desk.serve(() -> {
            String what = "CAME".equals(said) ? "CAME" : "NOBODY_ANSWERED";
            desk.attempt(() -> api.reportAsClient(visit.credential(), what), "report.said." + what);
            return page(visit);
        });
    }

    private Response show(Visit visit) {
        return desk.serve(() -> page(visit));
    }

    private String page(Visit visit) {
        models.put("view", ClientView.of(pages.clientPage(visit.credential())));
        return "client/page.jte";
    }
}

package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.ClientCredential;
import de.verweisnetz.portal.api.PublicApi;
import de.verweisnetz.portal.text.Bundle;
import de.verweisnetz.portal.text.CurrentLanguage;
import de.verweisnetz.portal.text.Texts;
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
public class ClientController {
    public static final List<String> LANGUAGES = List.of("de", "en", "ro", "pl");
    private static final int SHORTEST_CODE = 6;
    private static final int LONGEST_CODE = 40;
    private static final List<Integer> UNKNOWN = List.of(400, 404, 410, 422);

    @Inject
    Models models;

    @Inject
    PublicApi api;

    @HeaderParam("Accept-Language")
    @Nullable
    String acceptLanguage;

    @GET
    public String ask(@QueryParam("lang") @Nullable String lang) {
        models.put("t", texts(lang));
        models.put("wrong", false);
        return "client/ask.jte";
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@FormParam("code") @Nullable String typed, @FormParam("lang") @Nullable String lang) {
        String code = Objects.requireNonNullElse(typed, "").strip();
        if (code.length() < SHORTEST_CODE || code.length() > LONGEST_CODE) {
            models.put("t", texts(lang));
            models.put("wrong", true);
            return Response.status(422).entity("client/ask.jte").build();
        }
        return show(new ClientCredential(null, code), lang, "/v");
    }

    @GET
    @Path("{token}")
    public String neutral(@PathParam("token") String token, @QueryParam("lang") @Nullable String lang) {
        models.put("t", texts(lang));
        models.put("token", token);
        return "client/neutral.jte";
    }

    @POST
    @Path("{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response openLink(@PathParam("token") String token, @FormParam("lang") @Nullable String lang) {
        return show(new ClientCredential(token, null), lang, "/v/" + token);
    }

    private Response show(ClientCredential credential, @Nullable String lang, String address) {
        models.put("t", texts(lang));
        try {
            models.put("view", ClientView.of(api.clientPage(credential), address));
            return Response.ok("client/page.jte").build();
        } catch (ApiProblem refused) {
            if (!UNKNOWN.contains(refused.status())) {
                throw refused;
            }
            return Response.status(404).entity("client/unknown.jte").build();
        }
    }

    private Texts texts(@Nullable String lang) {
        String language =
                lang != null && LANGUAGES.contains(lang) ? lang : CurrentLanguage.preferred(acceptLanguage, LANGUAGES);
        return new Texts(Bundle.of("client", language));
    }
}

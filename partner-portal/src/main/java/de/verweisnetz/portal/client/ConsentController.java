package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.ClientApi;
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

/** What she agrees to and takes back, each with its text. */
@Controller
@RequestScoped
@Path("{token}/consents")
@Produces("text/html")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ConsentController {
    /** In the order of her page. */
    public static final List<String> PURPOSES = List.of("FORWARD", "FEEDBACK", "SPECIAL_CATEGORY", "SECRECY_RELEASE");

    @Inject
    Models models;

    @Inject
    Desk desk;

    @HeaderParam("Accept-Language")
    @Nullable
    String accepted;

    @Inject
    ClientApi api;

    @GET
    @Consumes(MediaType.WILDCARD)
    public String neutral(@PathParam("token") String token, @QueryParam("lang") @Nullable String lang) {
        return desk.neutral("/v/" + token + "/consents", lang, accepted);
    }

    @POST
    public Response show(
            @PathParam("token") String token,
            @FormParam("code") @Nullable String code,
            @FormParam("lang") @Nullable String lang) {
        Visit visit = desk.visit(token, code, lang, accepted);
        return desk.serve(() -> page(visit));
    }

    @POST
    @Path("given")
    public Response give(
            @PathParam("token") String token,
            @FormParam("code") @Nullable String code,
            @FormParam("lang") @Nullable String lang,
            @FormParam("purpose") @Nullable String purpose,
            @FormParam("version") @Nullable String version,
            @FormParam("language") @Nullable String language,
            @FormParam("under16") @Nullable String under16) {
        Visit visit = desk.visit(token, code, lang, accepted);
        return desk.serve(() -> {
            desk.attempt(
                    () -> api.giveClientConsent(
                            visit.credential(),
                            known(purpose),
                            Objects.requireNonNullElse(version, "-"),
                            Objects.requireNonNullElse(language, "en"),
                            under16 != null),
                    "saved");
            return page(visit);
        });
    }

    @POST
    @Path("withdrawn")
    public Response withdraw(
            @PathParam("token") String token,
            @FormParam("code") @Nullable String code,
            @FormParam("lang") @Nullable String lang,
            @FormParam("purpose") @Nullable String purpose) {
        Visit visit = desk.visit(token, code, lang, accepted);
        return desk.serve(() -> {
            desk.attempt(() -> api.withdrawClientConsent(visit.credential(), known(purpose)), "saved");
            return page(visit);
        });
    }

    /** What stands in a form may be anything; it becomes part of an address. */
    private static String known(@Nullable String purpose) {
        return purpose != null && PURPOSES.contains(purpose) ? purpose : PURPOSES.get(0);
    }

    private String page(Visit visit) {
        models.put("consents", api.clientConsents(visit.credential(), visit.t().language()));
        return "client/consents.jte";
    }
}

package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.Alternative;
import de.verweisnetz.portal.api.ClientApi;
import de.verweisnetz.portal.qr.QrPicture;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Other centres, when this one cannot help: she chooses one and gets a new code. */
@Controller
@RequestScoped
@Path("{token}/others")
@Produces("text/html")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class OthersController {
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
        return desk.neutral("/v/" + token + "/others", lang, accepted);
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
    @Path("chosen")
    public Response choose(
            @PathParam("token") String token,
            @FormParam("code") @Nullable String code,
            @FormParam("lang") @Nullable String lang,
            @FormParam("offer") @Nullable String offer,
            @FormParam("notice") @Nullable String notice,
            @FormParam("version") @Nullable String version,
            @FormParam("language") @Nullable String language,
            @FormParam("agree") @Nullable String agree,
            @FormParam("under16") @Nullable String under16) {
        Visit visit = desk.visit(token, code, lang, accepted);
        return desk.serve(() -> {
            if (agree == null) {
                desk.refuse("contact.agree-first");
                return page(visit);
            }
            var choice = new Alternative.Choice(
                    Objects.requireNonNullElse(offer, ""),
                    Objects.requireNonNullElse(notice, "-"),
                    Objects.requireNonNullElse(version, "-"),
                    Objects.requireNonNullElse(language, "en"),
                    under16 != null);
            return desk.attempt(() -> chosen(visit, choice), "saved") ? "client/chosen.jte" : page(visit);
        });
    }

    private void chosen(Visit visit, Alternative.Choice choice) {
        var taken = api.chooseAlternative(visit.credential(), choice);
        models.put("taken", taken);
        models.put("qr", QrPicture.of(taken.code()));
    }

    private String page(Visit visit) {
        models.put("others", api.alternatives(visit.credential(), visit.t().language()));
        return "client/others.jte";
    }
}
